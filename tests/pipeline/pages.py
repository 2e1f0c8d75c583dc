"""Invented pages in any number, for tests of volume and faults."""

from pathlib import Path

_WHO = ("Ada Quill", "Bo Marsh", "Cleo Finch", "Dov Tarn", "Edda Vale")
_WHAT = (
    "opened a ferry line",
    "closed the old bridge",
    "counted 41 seals",
    "signed a fishing deal",
    "called off a parade",
)
_WHERE = ("Port Larkin", "Gull Bay", "Norhaven", "Stone Quay", "Ember Point")


def page_text(number: int) -> str:
    who, what = _WHO[number % 5], _WHAT[number // 5 % 5]
    where = _WHERE[number // 25 % 5]
    return (
        f"Mayor {who} {what} in {where}\n\n"
        f"Published on March {number % 28 + 1}, 2031\n\n"
        f"Mayor {who} of {where} {what} on Friday, the harbour office said, after {number + 2} people had asked.\n\n"
        f"“We waited {number % 9 + 2} years for this,” {who} told reporters. “It is a good day for {where}.”\n\n"
        f"A second meeting with the council is planned for next week, according to two people familiar with the plan.\n"
    )


def write_pages(folder: Path, count: int) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        (folder / f"page-{number:04}.txt").write_text(page_text(number), encoding="utf-8")
    return folder
