"""The brief as PDF: a real file with all its text, every picture in its colours, nothing fetched."""

import io
import re
import sys

import pytest
from pypdf import PdfReader

from reportedly.errors import UsageError
from reportedly.views.brief import html as brief_html
from reportedly.views.brief import pdf
from reportedly.views.brief.nouns import Brief
from webserver import Site

try:
    import weasyprint  # noqa: F401
except OSError as error:
    pytest.skip(f"no Pango on this computer: run scripts/chromium.sh ({error})", allow_module_level=True)


@pytest.fixture(scope="module")
def read(pair: Brief) -> PdfReader:
    return PdfReader(io.BytesIO(pdf.render(pair)))


@pytest.fixture(scope="module")
def text(read: PdfReader) -> str:
    return "".join("".join(page.extract_text() for page in read.pages).split())


def test_all_sections_and_their_words_are_there(pair: Brief, text: str) -> None:
    for heading in ("North Korea – Russia", "What is new", "Timeline", "Events", "Why, according to whom", "Flows"):
        assert "".join(heading.split()) in text
    for line in pair.events:
        assert "".join(line.evidence[0].claim.sentence.text.split()) in text, line.text
    assert pair.snapshot in text


def test_pages_are_numbered_and_titled(read: PdfReader) -> None:
    assert len(read.pages) > 3
    assert f"2 / {len(read.pages)}" in read.pages[1].extract_text()
    assert "Press ? for keys" not in "".join(page.extract_text() for page in read.pages)


def test_links_within_lead_to_their_lines(read: PdfReader) -> None:
    kinds = {str(note.get_object()["/Subtype"]) for page in read.pages for note in page.get("/Annots", [])}
    assert kinds == {"/Link"}


def test_pictures_carry_their_signs_and_style(pair: Brief) -> None:
    html = pdf.printable(brief_html.render(pair))
    pictures = re.findall(r"<svg\b.*?</svg>", html, re.DOTALL)
    assert len(pictures) > 20
    assert all(re.search(r"<style>.*\.f-happened\{", p, re.DOTALL) for p in pictures)
    assert not any("var(" in p or "<use" in p for p in pictures if "sprite" not in p)
    timeline = next(p for p in pictures if 'class="timeline"' in p)
    assert len(re.findall(r'<g class="sign f-\w+" transform=', timeline)) == timeline.count('class="hit"')


def test_nothing_is_fetched(site: Site) -> None:
    page = "<link rel=stylesheet href='{0}/x.css'><img src='{0}/x.png'><img src='file:///etc/hostname'><p>words"
    made = pdf.of_page(page.format(site.url().rstrip("/")))
    assert made.startswith(b"%PDF")
    assert site.connections == 0


def test_without_weasyprint_it_says_what_to_install(pair: Brief, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "weasyprint", None)
    with pytest.raises(UsageError, match=r"pip install 'reportedly\[pdf\]'"):
        pdf.render(pair)
