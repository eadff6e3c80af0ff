"""What templates are made with: both sizes of pictures, short months, styles that all can read."""

from pathlib import Path

import jinja2
import pytest

from reportedly.views.templating import NARROW, WIDE, Compiled, drawn, environment, file, short


@pytest.mark.parametrize(
    ("days", "want"),
    [
        ("reported 14 September 2023", "reported 14 Sep 2023"),
        ("August to October 2023", "Aug to Oct 2023"),
        ("14 May 2023", "14 May 2023"),
        ("", ""),
    ],
)
def test_months_are_short_in_narrow_columns(days: str, want: str) -> None:
    assert short(days) == want


def test_a_picture_in_both_sizes_or_none() -> None:
    assert drawn(lambda width: f"<svg width='{width}'/>") == [
        ("wide", f"<svg width='{WIDE}'/>"), ("narrow", f"<svg width='{NARROW}'/>"),
    ]  # fmt: skip
    assert drawn(lambda width: "") == []


def test_templates_of_others_come_before_those_of_the_views() -> None:
    env = environment(jinja2.DictLoader({"parts.html.j2": "mine"}))
    assert env.get_template("parts.html.j2").render() == "mine"
    assert "macro flows" in file("sections.html.j2")
    assert env.get_template("sections.html.j2").module.folded.name == "folded"


def test_what_pages_say_is_escaped() -> None:
    assert environment().from_string("{{ x }}").render(x="<b>") == "&lt;b&gt;"


def test_templates_are_compiled_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    texts, compiled = {"a": "{{ 1 + 1 }}"}, []
    compile_ = jinja2.Environment.compile
    monkeypatch.setattr(jinja2.Environment, "compile", lambda *a, **more: compiled.append(a[1]) or compile_(*a, **more))

    def rendered(folder: Path) -> str:
        return (
            jinja2.Environment(loader=jinja2.DictLoader(texts), bytecode_cache=Compiled(folder))
            .get_template("a")
            .render()
        )

    assert [rendered(tmp_path / "new" / "place") for _ in range(2)] == ["2", "2"]
    assert compiled == ["{{ 1 + 1 }}"]
    texts["a"] = "{{ 1 + 2 }}"
    assert rendered(tmp_path / "new" / "place") == "3"
    (tmp_path / "file").write_text("a place where no folder can be", "utf-8")
    assert rendered(tmp_path / "file" / "below") == "3"
    assert compiled == ["{{ 1 + 1 }}", "{{ 1 + 2 }}", "{{ 1 + 2 }}"]
