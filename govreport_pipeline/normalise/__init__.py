"""Raw text to clean Simplified text, with the way back to every character."""

from govreport_pipeline.normalise.alignment import Alignment, align
from govreport_pipeline.normalise.bullets import delete_bullets
from govreport_pipeline.normalise.characters import SUSPECT
from govreport_pipeline.normalise.chrome import mark_chrome
from govreport_pipeline.normalise.damage import find_damage
from govreport_pipeline.normalise.folding import close_spacing, delete_invisible, fold_width
from govreport_pipeline.normalise.frames import mark_frames
from govreport_pipeline.normalise.glosses import delete_glosses, delete_note_marks
from govreport_pipeline.normalise.lines import join_lines, join_pages
from govreport_pipeline.normalise.lone_numbers import join_numbers
from govreport_pipeline.normalise.markdown import delete_markdown, delete_quotes, read_breaks
from govreport_pipeline.normalise.markup import NO_MARKS, read_entities, read_markup
from govreport_pipeline.normalise.script import to_simplified
from govreport_pipeline.tables.records import NormalisedDocument, RawDocument
from govreport_pipeline.tables.vocabulary import TextFormat

__all__ = ["Alignment", "align", "normalise"]


def normalise(raw: RawDocument) -> NormalisedDocument:
    """The document in Simplified, half-width text; every repair recorded.

    Of HTML only what a reader sees is text. The steps run in this order, each
    on what the one before left. Repairs delete or substitute one for one, so
    `alignment` leads from every character of `text` to the one it stands for.
    """
    is_html = raw.text_format is TextFormat.HTML
    draft, marks = read_markup(raw.text) if is_html else (read_entities(raw.text), NO_MARKS)
    delete_quotes(draft, raw.text)
    if not is_html:
        read_breaks(draft)
        delete_markdown(draft)
    delete_invisible(draft)
    fold_width(draft, keeps_tabs=is_html)
    delete_glosses(draft)
    delete_note_marks(draft)
    script = to_simplified(draft)
    join_lines(draft, marks.borders(draft))
    join_pages(draft)
    join_numbers(draft, marks.borders(draft))
    delete_bullets(draft)
    close_spacing(draft)
    chrome = mark_chrome(draft.text)
    if is_html:
        chrome = mark_frames(draft.text, chrome, marks.frames(draft))
    runs = draft.runs()
    return NormalisedDocument(
        document_id=raw.document_id,
        script=script,
        text=draft.text,
        repairs=draft.repairs(),
        alignment=runs,
        chrome=chrome,
        damage=find_damage(draft.text, chrome, raw.undecodable, runs, has_suspects=draft.has(SUSPECT)),
        grid=marks.grid(draft),
    )
