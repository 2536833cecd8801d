#!/usr/bin/env python3
"""Saved pages with the standard tables of the 2021 form, and what stands in each cell.

    python bench/pages.py OUT COUNT [--seed N] [--truth FILE]

A page is some 66 KB: menus, styles and scripts around prose of `generate.py`
and the three tables, each cell wrapped as editors wrap it. FILE gets one JSON
line a document: file, planted (code, value) of the prose, cells (code, requester, value).
"""

import argparse
import html
import json
import random
from pathlib import Path

from generate import FOOT, HEAD, doc

REQUESTERS = (
    "natural_person",
    "business",
    "research_institution",
    "public_interest",
    "legal_service",
    "other_organisation",
)
HEADS = ("商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他")
OUTCOMES: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = (
    ("（三）不予公开", (
        ("1.属于国家秘密", "withheld_state_secret"), ("2.其他法律行政法规禁止公开", "withheld_barred_by_law"),
        ("3.危及“三安全一稳定”", "withheld_security_stability"), ("4.保护第三方合法权益", "withheld_third_party"),
        ("5.属于三类内部事务信息", "withheld_internal_affairs"), ("6.属于四类过程性信息", "withheld_deliberative"),
        ("7.属于行政执法案卷", "withheld_case_file"), ("8.属于行政查询事项", "withheld_inquiry"),
    )),
    ("（四）无法提供", (
        ("1.本机关不掌握相关政府信息", "unable_not_held"), ("2.没有现成信息需要另行制作", "unable_not_created"),
        ("3.补正后申请内容仍不明确", "unable_unclear"),
    )),
    ("（五）不予处理", (
        ("1.信访举报投诉类申请", "not_processed_petition_like"), ("2.重复申请", "not_processed_repeat"),
        ("3.要求提供公开出版物", "not_processed_publication"), ("4.无正当理由大量反复申请", "not_processed_excessive"),
        ("5.要求行政机关确认或重新出具已获取信息", "not_processed_confirmation"),
    )),
    ("（六）其他处理", (
        ("1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请", "other_no_amendment"),
        ("2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请", "other_fee_unpaid"), ("3.其他", "other_other"),
    )),
)  # fmt: skip
RESULTS = (
    ("结果维持", "_upheld"),
    ("结果纠正", "_corrected"),
    ("其他结果", "_other"),
    ("尚未审结", "_pending"),
    ("总计", ""),
)
DISPUTES = ("reconsiderations", "litigations_direct", "litigations_after_reconsideration")

Cells = list[tuple[str, str | None, int]]


def cell(text: str, spans: str = "") -> str:
    """A cell as a word processor saves it."""
    return (
        f'<td {spans} style="border:1px solid #000;text-align:center" valign="center"><p align="center">'
        f'<span style="font-family:宋体;font-size:14px">{text}&nbsp;</span></p></td>'
    )


def row(cells: list[str]) -> str:
    """A row of cells."""
    return f'<tr style="height:32px">{"".join(cells)}</tr>'


def proactive(rng: random.Random, planted: Cells) -> str:
    """Section 二: documents, decisions, fees."""
    rows = [row([cell("第二十条第（一）项", 'colspan="4"')])]
    rows.append(row([cell(text) for text in ("信息内容", "本年制发件数", "本年废止件数", "现行有效件数")]))
    for label, family in (("规章", "rules"), ("行政规范性文件", "normative_documents")):
        values = [rng.randrange(90) for _ in range(3)]
        planted += [
            (family + end, None, value)
            for end, value in zip(("_issued", "_repealed", "_in_force"), values, strict=True)
        ]
        rows.append(row([cell(label), *(cell(str(value)) for value in values)]))
    for item, actions in (
        ("五", (("行政许可", "licensing"),)),
        ("六", (("行政处罚", "penalty"), ("行政强制", "compulsion"))),
    ):
        rows.append(row([cell(f"第二十条第（{item}）项", 'colspan="4"')]))
        rows.append(row([cell("信息内容"), cell("本年处理决定数量", 'colspan="3"')]))
        for label, family in actions:
            planted.append((f"{family}_decisions", None, value := rng.randrange(9000)))
            rows.append(row([cell(label), cell(str(value), 'colspan="3"')]))
    return "".join(rows)


def requests(rng: random.Random, planted: Cells) -> str:
    """Section 三: requests by requester, all identities kept."""
    parts = [
        [rng.randrange(9) if rng.random() < 0.2 else 0 for _ in REQUESTERS]
        for _ in range(2 + sum(len(leaves) for _, leaves in OUTCOMES))
    ]
    total = [sum(column) for column in zip(*parts, strict=True)]
    forward = [rng.randrange(3) for _ in REQUESTERS]
    over = [rng.randrange(1 + min(3, done + left)) for done, left in zip(total, forward, strict=True)]
    new = [done + left - before for done, left, before in zip(total, forward, over, strict=True)]

    def figures(code: str, values: list[int]) -> list[str]:
        planted.extend(
            (f"requests_{code}", who, value)
            for who, value in zip((*REQUESTERS, None), [*values, sum(values)], strict=True)
        )
        return [cell(str(value)) for value in (*values, sum(values))]

    rows = [
        row(
            [
                cell("（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", 'colspan="3" rowspan="3"'),
                cell("申请人情况", 'colspan="7"'),
            ]
        ),
        row([cell("自然人", 'rowspan="2"'), cell("法人或其他组织", 'colspan="5"'), cell("总计", 'rowspan="2"')]),
        row([cell(head) for head in HEADS]),
        row([cell("一、本年新收政府信息公开申请数量", 'colspan="3"'), *figures("received", new)]),
        row([cell("二、上年结转政府信息公开申请数量", 'colspan="3"'), *figures("carried_over", over)]),
        row(
            [
                cell("三、本年度办理结果", f'rowspan="{len(parts) + 1}"'),
                cell("（一）予以公开", 'colspan="2"'),
                *figures("outcome_disclosed", parts[0]),
            ]
        ),
        row(
            [
                cell("（二）部分公开（区分处理的，只计这一情形，不计其他情形）", 'colspan="2"'),
                *figures("outcome_partial", parts[1]),
            ]
        ),
    ]
    place = 2
    for group, leaves in OUTCOMES:
        for number, (label, code) in enumerate(leaves):
            head = [cell(group, f'rowspan="{len(leaves)}"')] if number == 0 else []
            rows.append(row([*head, cell(label), *figures(code, parts[place])]))
            place += 1
    rows.append(row([cell("（七）总计", 'colspan="2"'), *figures("outcome_total", total)]))
    rows.append(row([cell("四、结转下年度继续办理", 'colspan="3"'), *figures("carried_forward", forward)]))
    return "".join(rows)


def disputes(rng: random.Random, planted: Cells) -> str:
    """Section 四: one row of fifteen figures."""
    values = []
    for family in DISPUTES:
        parts = [rng.randrange(5) for _ in range(4)]
        values += [*parts, sum(parts)]
        planted += [(family + end, None, value) for (_, end), value in zip(RESULTS, values[-5:], strict=True)]
    results = [cell(label) for label, _ in RESULTS]
    return "".join(
        (
            row([cell("行政复议", 'colspan="5"'), cell("行政诉讼", 'colspan="10"')]),
            row(
                [
                    *(cell(label, 'rowspan="2"') for label, _ in RESULTS),
                    cell("未经复议直接起诉", 'colspan="5"'),
                    cell("复议后起诉", 'colspan="5"'),
                ]
            ),
            row(results * 2),
            row([cell(str(value)) for value in values]),
        )
    )


def page(index: int, seed: int) -> tuple[str, list[tuple[str, float]], Cells]:
    """A page, the values planted in its prose and those of its cells."""
    prose, _, planted = doc(index, seed, "s")
    rng = random.Random(f"p{seed}:{index}")
    cells: Cells = []
    paragraphs = "".join(
        f'<p style="text-indent:2em;line-height:1.5"><span style="font-family:仿宋;font-size:16px">{html.escape(line)}</span></p>\n'
        for line in prose.split("\n")
        if line.strip()
    )
    tables = "".join(
        f'<p style="text-indent:2em">{heading}</p><table border="1" cellspacing="0"><tbody>{write(rng, cells)}</tbody></table>'
        for heading, write in (
            ("二、主动公开政府信息情况", proactive),
            ("三、收到和处理政府信息公开申请情况", requests),
            ("四、政府信息公开行政复议、行政诉讼情况", disputes),
        )
    )
    return (
        f'{HEAD}<div class="article"><h1>政府信息公开工作年度报告</h1>{paragraphs}{tables}</div>{FOOT}',
        planted,
        cells,
    )


def main() -> None:
    """Write the pages, and their truth beside them."""
    ask = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    ask.add_argument("out", type=Path)
    ask.add_argument("count", type=int)
    ask.add_argument("--seed", type=int, default=1)
    ask.add_argument("--truth", type=Path, required=True)
    arg = ask.parse_args()
    arg.out.mkdir(parents=True)
    with arg.truth.open("w", encoding="utf-8") as truth:
        for index in range(arg.count):
            source, planted, cells = page(index, arg.seed)
            name = f"{index:08d}.html"
            (arg.out / name).write_text(source, "utf-8")
            print(json.dumps({"file": name, "planted": planted, "cells": cells}, ensure_ascii=False), file=truth)


if __name__ == "__main__":
    main()
