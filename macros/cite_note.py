"""From a source, a published figure or a benchmark to the note behind its raised number."""

from __future__ import annotations

import re
from dataclasses import dataclass

from data.benchmarks import Benchmark
from data.load import Entry
from data.model import Record, Source
from data.paper import Paper
from macros.cite_marks import Note
from macros.evidence_room import Room, benchmark_name
from macros.figure_text import (
    METRICS,
    PLATFORMS,
    figure_of,
    measure_of,
    rough,
    subject_of,
)

KINDS = {
    "paper": "Research paper",
    "company": "The company’s own figure",
    "industry-report": "Industry report",
    "dataset": "Data set",
    "trade-body": "Trade body",
    "vendor-page": "Page of a vendor",
    "press": "Press",
    "blog": "Blog",
}
READ = {
    "whole": "read whole",
    "excerpt": "read in part",
    "second-hand": "not opened itself",
}
PAPER_READ = {
    "whole": "read whole",
    "abstract": "abstract read",
    "recorded": "seen only in an index or on another page",
}
PAGES = {
    "engagement_rate": "engagement-rate",
    "reach_rate": "reach",
    "view_rate": "reach",
    "likes_per_post": "engagement-rate",
    "fee": "fees",
    "fee_per_viewer_hour": "fees",
    "usage_surcharge": "fees",
    "exclusivity_surcharge": "fees",
    "comment_ratio": "audience-checks",
    "suspect_followers": "audience-checks",
    "following": "audience-checks",
    "follower_growth": "audience-checks",
    "platform_users": "platform-users",
}


# The macros plugin writes every macro out for its records, and with it all that it holds.
@dataclass(frozen=True, repr=False)
class Notes:
    """Makes notes whose addresses hold in this site.

    `root` is the path at which the site is mounted; `repository` the address of its repository,
    or "".
    """

    room: Room
    root: str = "/"
    repository: str = ""

    def of(self, name: str) -> Note:
        """The note of a source or a paper. Raises CallError where there is none of this name."""
        self.room.must_cite(name)
        papers = self.room.evidence.papers
        return self._of_paper(name) if name in papers else self._of_source(name)

    def _of_paper(self, name: str) -> Note:
        paper = self.room.evidence.papers[name].record
        return Note(
            key=name,
            label=paper_label(paper),
            href=self.place_of(name),
            source=paper_words(paper),
            kind=f"{paper_kind(paper)} {sentence(paper.method)}",
            links=(("Open the paper", paper.address),),
        )

    def _of_source(self, name: str) -> Note:
        source = self.room.source(name)
        return Note(
            key=name,
            label=label_of(source),
            href=self.place_of(name),
            source=words_of(source),
            kind=f"{kind_of(source)}, {READ[source.read]}.",
            links=(("Open the page", source.url),) if source.url else (),
        )

    def of_observation(self, name: str) -> Note:
        """The note of a published figure."""
        entry = self.room.observations[name]
        record = entry.record
        source = self.room.source(record.source)
        via = self.room.source(record.via) if record.via else None
        words = words_of(source)
        if via:
            words = (*words[:-1], (f", as reported by {via.publisher}.", False))
        url = via.url if via else source.url
        links = [("Open the page", url), ("Improve this figure", self.to_the_line(entry))]
        measure = f" ({measure_of(record)})" if measure_of(record) else ""
        said = f"{figure_of(record)}: {subject_of(record)}{measure}."
        return Note(
            key=f"{record.source} {record.via or ''}",
            label=label_of(source),
            href=self.place_of(record.source),
            source=words,
            kind=f"{kind_of(source)}.",
            said=said + (f" {sentence(record.note)}" if record.note else ""),
            links=tuple((words, address) for words, address in links if address),
        )

    def of_benchmark(self, name: str) -> Note:
        """The note of a benchmark: what it rests on, and how far it fell back."""
        benchmark = self.room.benchmarks[name]
        return Note(
            key=name,
            label="benchmark of this site",
            href=self.benchmark_place(benchmark),
            source=(("Benchmark of this site, from published figures.", False),),
            kind=strength_of(benchmark),
            said=f"{span_of(benchmark)}: {benchmark_subject(benchmark)}.",
            links=(("How it is made", f"{self.root}methodology/#benchmarks"),),
        )

    def place_of(self, source: str) -> str:
        """Where the sources page tells of a source."""
        return f"{self.root}sources/#{source}"

    def benchmark_place(self, benchmark: Benchmark) -> str:
        """Where the page of its metric shows a benchmark."""
        page = PAGES[benchmark.subject.metric]
        return f"{self.root}evidence/{page}/#{benchmark_anchor(benchmark)}"

    def to_the_line[R: Record](self, entry: Entry[R]) -> str:
        """Where the record can be mended, or "" where there is no repository."""
        if not self.repository:
            return ""
        line = entry.lines.line(entry.place)
        return f"{self.repository}/blob/main/{entry.file}?plain=1#L{line}"


def benchmark_anchor(benchmark: Benchmark) -> str:
    """The id at which a benchmark stands on the page of its metric."""
    return benchmark_name(benchmark).replace("/", "-").replace("_", "-")


def benchmark_subject(benchmark: Benchmark) -> str:
    """What a benchmark is of, in a line."""
    subject = benchmark.subject
    of = f" of {subject.of}" if subject.of else ""
    form = f" {subject.format}" if subject.format != "any" else ""
    metric = METRICS[subject.metric].lower()
    return f"{metric}{of}, {PLATFORMS[subject.platform]}{form}, {benchmark.tier}"


def span_of(benchmark: Benchmark) -> str:
    """The middle of a benchmark, and where its middle half lies."""
    unit = benchmark.subject.unit
    low, mid, high = (rough(end, unit) for end in (benchmark.low, benchmark.mid, benchmark.high))
    return mid if low == high else f"{mid}, middle half {low} to {high}"


def strength_of(benchmark: Benchmark) -> str:
    """How much a benchmark rests on, and what had to be let in."""
    count = len(benchmark.rests_on)
    said = f"It rests on {count} publisher{'s' if count > 1 else ''}"
    if benchmark.fallback:
        said += f", and lets in {' and '.join(benchmark.fallback)}"
    return f"{said}{': weak' if benchmark.weak else ''}."


def label_of(source: Source) -> str:
    """A source in a few words."""
    year = (source.published or "")[:4]
    return f"{source.publisher} {year}".strip()


def words_of(source: Source) -> tuple[tuple[str, bool], ...]:
    """A source in full: publisher, title, and when it was published."""
    published = f" ({source.published[:4]})" if source.published else ""
    return ((f"{source.publisher}, ", False), (source.title, True), (f"{published}.", False))


def paper_label(paper: Paper) -> str:
    """A paper as it is named in passing: its first authors and its year."""
    names = surnames(paper)
    if not names:
        by = paper.title
    else:
        by = f"{names[0]} et al." if len(names) > 2 else " and ".join(names)
    return f"{by} {paper.year or ''}".strip()


def surnames(paper: Paper) -> list[str]:
    """The authors' surnames, as far as the page that was read shows them."""
    names = re.sub(r"\s*\([^)]*\)", "", paper.authors or "")
    return [one.split(",")[0].strip() for one in names.split(";") if one.strip()]


def paper_words(paper: Paper) -> tuple[tuple[str, bool], ...]:
    """A paper in full: authors, year, title, venue."""
    names = surnames(paper)
    year = f" ({paper.year})" if paper.year else ""
    by = f"{', '.join(names)}{year}, " if names else ""
    venue = f", {paper.venue}" if paper.venue else ""
    year = "" if names else year
    return ((by, False), (paper.title, True), (f"{venue}{year}.", False))


def paper_kind(paper: Paper) -> str:
    """Whether it was reviewed, and how much of it was read."""
    reviewed = "Peer-reviewed" if paper.peer_reviewed else "Not peer-reviewed"
    return f"{reviewed}; {PAPER_READ[paper.read]}."


def sentence(words: str) -> str:
    """A note of the records as a sentence.

    >>> sentence("two surveys")
    'Two surveys.'
    """
    return f"{words[:1].upper()}{words[1:].rstrip('.')}."


def kind_of(source: Source) -> str:
    """What sort of evidence a source is, and how much it measured."""
    sample = source.sample
    counted = f"{sample.count:,} {sample.of}" if sample else "no sample stated"
    return f"{KINDS[source.kind]}; {counted}"
