import pytest
import trafilatura

from reportedly.clean import hidden

SEEN = "The foreign ministers of Latveria and Sokovia met in Geneva on Tuesday and spoke about the price of grain."
AFTER = "Both countries have closed their borders for lorries since a quarrel over customs in the spring of the year."


def left(markup: str, head: str = "") -> str:
    """The text that remains of a page with this markup between two paragraphs."""
    body = f"<p>{SEEN}</p><p>{AFTER}</p>{markup}<p>{AFTER}</p>"
    tree = trafilatura.load_html(f"<html><head>{head}</head><body><h1>Ministers meet</h1>{body}</body></html>")
    hidden.remove(tree)
    return " ".join(tree.find("body").itertext())


@pytest.mark.parametrize(
    "style",
    [
        "display:none",
        "DISPLAY : NONE !important;color:red",
        "visibility:hidden",
        "visibility: collapse",
        "opacity:0",
        "opacity: 0.00",
        "font-size:0px",
        "font-size:0.01em",
        "font-size:1px",
        "font: inherit; font-size: 2%",
        "text-indent:-9999px",
        "text-indent: -100em",
        "position:absolute; left:-10000px",
        "position:fixed;top:-999em",
        "margin-left:-5000px",
        "clip:rect(0,0,0,0)",
        "clip: rect(1px 1px 1px 1px)",
        "clip-path: inset(50%)",
        "height:0;overflow:hidden",
        "max-height:0px;overflow-y:hidden",
        "width:1px;height:1px;overflow:hidden",
        "transform:scale(0)",
        "transform: translateX(-20000px)",
        "color:transparent",
        "color:rgba(0,0,0,0)",
        "color:#fff;background:#ffffff",
        "color: white; background-color: rgb(255, 255, 255)",
        "background:black url(a.png);color:#000",
        "color:#FFF",
        "color:hsl(0, 0%, 100%)",
        "color:hsl(240 100% 50%);background:#0000ff",
        "opacity:.01",
        "opacity: 4%",
    ],
)
def test_styles_that_hide(style):
    assert "watches" not in left(f'<p style="{style}">Cheap watches.</p>')


@pytest.mark.parametrize(
    "style",
    [
        "display:block",
        "visibility:visible",
        "opacity:0.9",
        "opacity:.1",
        "opacity:40%",
        "color:hsl(0, 0%, 20%)",
        "color:hsl(0, 900%, 20%)",
        "opacity:1",
        "font-size:10px",
        "font-size:0.8em",
        "font-size:90%",
        "text-indent:-1em",
        "left:-20px",
        "margin-left:-15px",
        "height:0",
        "overflow:hidden",
        "overflow:hidden;height:200px",
        "color:#fff;background:#003366",
        "color:#333",
        "color:inherit",
        "transform:scale(1)",
        "",
        "nonsense",
        ":;:;",
    ],
)
def test_styles_that_hide_nothing(style):
    assert "grain rose" in left(f'<p style="{style}">The price of grain rose.</p>')


@pytest.mark.parametrize(
    "markup",
    [
        "<template><p>watches</p></template>",
        "<template type='application/json'><p>watches</p></template>",
        "<dialog type='json'>watches</dialog>",
        "<noscript><p>watches</p></noscript>",
        "<canvas>watches</canvas>",
        "<dialog>watches</dialog>",
        "<p hidden>watches</p>",
        "<div hidden='until-found'><p>watches</p></div>",
        "<p aria-hidden='true'>watches</p>",
        "<p class='big sr-only'>watches</p>",
        "<font color='#ffffff'>watches</font>",
        "<div style='background:#eee'><p><span style='color:#EEEEEE'>watches</span></p></div>",
        "<table bgcolor='silver'><tr><td><font color='silver'>watches</font></td></tr></table>",
        "<div style='display:none'><p>a</p><p style='display:none'>watches</p></div>",
    ],
)
def test_markup_that_hides(markup):
    assert "watches" not in left(markup)
    assert "lorries" in left(markup)


@pytest.mark.parametrize(
    "markup",
    [
        "<dialog open>grain rose</dialog>",
        "<p aria-hidden='false'>grain rose</p>",
        "<details><p>grain rose</p></details>",
        "<h2 style='color:#fff'>grain rose</h2>",
        "<div class='hero' style='color:#fff'>grain rose</div>",
        "<div style='background:navy'><p style='color:white'>grain rose</p></div>".replace("navy", "#000080"),
        "<font color='red'>grain rose</font>",
    ],
)
def test_markup_that_hides_nothing(markup):
    assert "grain rose" in left(markup)


@pytest.mark.parametrize(
    ("rules", "hides"),
    [
        (".a{display:none}", True),
        ("p.a { color: red; display: none }", True),
        ("div.a{display:none}", False),
        (".a.b{display:none}", True),
        (".a.c{display:none}", False),
        ("#i{left:-9999px}", True),
        (".x,.b , .y{visibility:hidden}", True),
        ("/* .z{ */ .a{opacity:0}", True),
        (".a{display:none} .a{display:block}", False),
        (".a{display:block} .a{display:none}", True),
        ("@media print{.a{display:none}}", False),
        ("@media print{.q{color:red} .a{display:none}} .b{font-size:0}", True),
        ("@import url(x.css); .a{display:none}", True),
        (".menu .a{display:none}", False),
        (".a:hover{display:none}", False),
        (".a{color:#fff;background:#fff}", True),
        (".a{display:none", False),
        ("}}{{", False),
        ("", False),
    ],
)
def test_rules_of_the_page(rules, hides):
    found = left("<p class='a b' id='i'>watches</p>", f"<style>{rules}</style>")
    assert ("watches" not in found) is hides


def test_a_style_attribute_wins_over_a_rule():
    found = left("<p class='a' style='display:block'>grain rose</p>", "<style>.a{display:none}</style>")
    assert "grain rose" in found


def test_what_follows_a_hidden_element_stays():
    assert "before  after" in left("<p>before <span style='display:none'>watches</span> after</p>")


PAGE = "".join(f"<p>{SEEN} {AFTER}</p>" for _ in range(4))


@pytest.mark.parametrize(
    ("body", "kept"),
    [
        (f"<div style='display:none'>{PAGE}</div>", True),
        (f"<p>{SEEN} {AFTER}</p><div style='display:none'>{PAGE}</div>", False),
        (f"<p>{SEEN} {AFTER}</p><div aria-hidden='true'>{PAGE}</div>", True),
        (f"<p>{SEEN} {AFTER}</p><div style='opacity:0'>{PAGE}</div>", True),
        (f"{PAGE}<div style='opacity:0'><p>{SEEN}</p></div>", True),
    ],
)
def test_a_page_that_a_script_shows_is_kept(body, kept):
    tree = trafilatura.load_html(f"<html><body>{body}</body></html>")
    hidden.remove(tree)
    assert (len(" ".join(tree.itertext())) > 600) is kept


@pytest.mark.parametrize(("how", "kept"), [("aria-hidden='true'", True), ("style='opacity:0'", False)])
def test_what_only_screen_readers_skip_stays_if_it_is_long(how, kept):
    assert ("grain rose" in left(f"<p>{AFTER}</p><div {how}>{SEEN} {AFTER} The price of grain rose.</div>")) is kept


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("min\u200bister", "minister"),
        ("so\u00adft hy\u00adphens", "soft hyphens"),
        ("\ufeffmark\u2060s \u202eof\u202c direction\u200e", "marks of direction"),
        ("tags\U000e0041\U000e0042", "tags"),
        ("naïve café", "naïve café"),
        ("plain", "plain"),
        ("", ""),
    ],
)
def test_characters_without_width(text, expected):
    assert hidden.without_invisible(text) == expected


@pytest.mark.parametrize(
    ("rule", "hides"),
    [
        ("@media screen { .a { display:none } }", True),
        ("@media only screen{.a{display:none}}", True),
        ("@media ALL { .b { color:red } .a { display:none } }", True),
        ("@media print { .a { display:none } }", False),
        ("@media screen and (max-width: 600px) { .a { display:none } }", False),
        ("@supports (x:y) { .a { display:none } }", False),
        ("@media screen { @media print { .a { display:none } } }", False),
        ("@media screen {" * 2000 + ".a { display:none }" + "}" * 2000, False),
    ],
)
def test_rules_for_every_screen_hide_and_those_for_some_do_not(rule, hides):
    assert ("watches" not in left("<p class='a'>watches</p>", f"<style>{rule}</style>")) is hides
