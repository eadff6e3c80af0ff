"""Texts that try to run as scripts wherever they are printed; all set the same mark when one does."""

MARK = "window.hit=1"
_TAGS = (
    "<script>{m}</script>", "</script><script>{m}</script>", "<img src=x onerror={m}>", "<svg onload={m}>",
    "<svg><script>{m}</script></svg>", "<body onload={m}>", "<iframe srcdoc='<script>parent.{m}</script>'>",
    "<details open ontoggle={m}>", "<input autofocus onfocus={m}>", "<video><source onerror={m}></video>",
    "<math><mtext></math><script>{m}</script>", "<style>@import 'javascript:{m}'</style>", "<base href='javascript:{m}//'>",
    "<meta http-equiv=refresh content='0;url=javascript:{m}'>", "<object data='javascript:{m}'>", "<embed src='javascript:{m}'>",
    "<a href='javascript:{m}'>go</a>", "<form action='javascript:{m}'><button>go</button></form>", "<marquee onstart={m}>",
    "<noscript><p title='</noscript><script>{m}</script>'>",
)  # fmt: skip
_BREAKS = ("{}", '">{}', "'>{}", "-->{}", "]]>{}")
#: A hundred of them: each tag bare and after what ends an attribute, a comment or a section.
PAYLOADS = tuple(wrap.format(tag.format(m=MARK)) for tag in _TAGS for wrap in _BREAKS)
#: Addresses that must not become links.
ADDRESSES = (f"javascript:{MARK}", f"JaVaScRiPt:{MARK}", f"data:text/html,<script>{MARK}</script>", f"vbscript:{MARK}")
#: Template and header tricks.
OTHERS = ("{{ 7*191 }}", "{% include 'base.html.j2' %}", "a\r\nSet-Cookie: x=1", "\x01\u2028\ufffe")
