"""Every unit in the tables can be converted to its base unit."""

import pytest

from crossread.annotate.lang.en_units import UNIT_ROWS
from crossread.annotate.quantities.units import Unit


@pytest.mark.parametrize("row", [row for row in UNIT_ROWS if row[1]], ids=lambda row: row[0])
def test_every_unit_converts(row):
    name, pint_name, kind = row[:3]
    one, two = (Unit(name, pint_name, kind).to_base(value) for value in (1.0, 2.0))
    assert two > one
