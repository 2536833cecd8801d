"""Forms as a province, a city or a ministry prints them: each is one file of this folder, and nothing else.

A file declares `VARIANT`, a form of other rows, columns or identities than the
official one whose `Form` it bears. Where a table bears the labels of both, the
official form is taken. A spelling alone is no variant: it is an alias of the
official row. Rows that only one place has need none either: they are kept
without a code (`forms/labelled/unknown.py`).
"""

from importlib import import_module
from pkgutil import iter_modules

from govreport_pipeline.forms.declared.declare import FormLayout

VARIANTS: tuple[FormLayout, ...] = tuple(
    import_module(f"{__name__}.{name}").VARIANT for name in sorted(module.name for module in iter_modules(__path__))
)
"""In the order of their names."""
