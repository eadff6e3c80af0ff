"""Addresses that lead, or look as if they led, to what is not public. ``{port}`` is the inner server's."""

# The name server's answers for names that stand below.
NAMES = {
    "inner.example": ["127.0.0.1"],
    "mixed.example": ["93.184.215.14", "127.0.0.1"],
    "mixed6.example": ["2606:2800:21f:cb07:6820:80da:af6b:8b2c", "::1"],
    "mapped.example": ["::ffff:127.0.0.1"],
    "nat64.example": ["64:ff9b::7f00:1"],
    "cloud.example": ["169.254.169.254"],
    "private.example": ["10.0.0.1"],
    "none.example": ["0.0.0.0"],
    "xn--innr-dpa.example": ["127.0.0.1"],
    "localhost": ["127.0.0.1", "::1"],
    "127.0.0.1.nip.example": ["127.0.0.1"],
    "www.localhost": ["127.0.0.1"],
}

# What the system takes for 127.0.0.1, ::1 or 0.0.0.0, written in every way: an unguarded client gets there.
THIS_COMPUTER = (
    "http://127.0.0.1:{port}/", "http://127.0.0.2:{port}/", "http://127.255.255.254:{port}/", "http://0.0.0.0:{port}/",
    "http://127.1:{port}/", "http://127.0.1:{port}/", "http://0:{port}/", "http://2130706433:{port}/",
    "http://0x7f000001:{port}/", "http://0x7f.1:{port}/", "http://0x7f.0.0.1:{port}/", "http://0X7F.0x0.0x0.0x1:{port}/",
    "http://0177.0.0.1:{port}/", "http://0177.1:{port}/", "http://017700000001:{port}/", "http://00000177.0.0.1:{port}/",
    "http://127.0.0.01:{port}/", "http://127.0.0.1.:{port}/", "http://127.00.00.01:{port}/", "http://0x7f.0.1:{port}/",
    "http://[::1]:{port}/", "http://[0:0:0:0:0:0:0:1]:{port}/", "http://[::]:{port}/", "http://[::ffff:127.0.0.1]:{port}/",
    "http://[::ffff:7f00:1]:{port}/", "http://[0:0:0:0:0:ffff:127.0.0.1]:{port}/", "http://[::127.0.0.1]:{port}/",
    "http://localhost:{port}/", "http://LOCALHOST:{port}/", "http://localhost.:{port}/", "http://www.localhost:{port}/",
    "http://inner.example:{port}/", "http://INNER.example.:{port}/", "http://mapped.example:{port}/",
    "http://none.example:{port}/", "http://127.0.0.1.nip.example:{port}/",
    "http://１２７.0.0.1:{port}/", "http://127。0。0。1:{port}/", "http://①②⑦.⓪.⓪.①:{port}/", "http://ｌｏｃａｌｈｏｓｔ:{port}/",
    "http://127\u00ad.0.0.1:{port}/", "http://127.0.0.1\u200b:{port}/", "http://innér.example:{port}/",
    "http://%6c%6f%63%61%6c%68%6f%73%74:{port}/", "http://127%2e0%2e0%2e1:{port}/", "http://%31%32%37.0.0.1:{port}/",
    "http:\\\\127.0.0.1:{port}\\", "http://press.example\\@127.0.0.1:{port}/", "http:///127.0.0.1:{port}/",
    "http://127.0.0.1:{port}:80/", "http:// 127.0.0.1:{port}/", "http://127.0.0.1\t:{port}/", "http://127.0.0.1\n:{port}/",
    "HTTP://127.0.0.1:{port}/", "http://127.0.0.1:{port}#@press.example/", "http://127.0.0.1:{port}?@press.example/",
    "http://press.example@127.0.0.1:{port}/", "http://press.example:80@127.0.0.1:{port}/", "http://@127.0.0.1:{port}/",
    "http://:@127.0.0.1:{port}/", "http://press.example%40127.0.0.1:{port}/", "http://press.example%00.127.0.0.1:{port}/",
    "http://[::1%25lo]:{port}/", "http://[::1%lo]:{port}/", "http://[::1:{port}/",
)  # fmt: skip

# Other networks that are nobody's public server.
ELSEWHERE = (
    "http://169.254.169.254/latest/meta-data/", "http://[fd00:ec2::254]/", "http://100.100.100.200/", "http://2852039166/",
    "http://0xA9FEA9FE/", "http://[::ffff:169.254.169.254]/", "http://[64:ff9b::a9fe:a9fe]/", "http://168.63.129.16/",
    "http://192.0.0.192/", "http://cloud.example/", "http://nat64.example/", "http://private.example/",
    "http://mixed.example/", "http://mixed6.example/", "https://mixed.example/",
    "http://10.0.0.1/", "http://172.16.0.1/", "http://172.31.255.255/", "http://192.168.1.1/", "http://100.64.0.1/",
    "http://198.18.0.1/", "http://192.0.2.1/", "http://224.0.0.1/", "http://239.1.2.3/", "http://240.0.0.1/",
    "http://255.255.255.255/", "http://[fe80::1]/", "http://[fc00::1]/", "http://[ff02::1]/", "http://[fec0::1]/",
    "http://[2002:7f00:1::]/", "http://[2001:0:7f00:1::]/", "http://[2001:db8::1]/", "http://[64:ff9b:1::1]/",
    "http://[100::1]/", "http://[5f00::1]/", "http://[3fff::1]/", "http://[4000::1]/", "http://192.88.99.1/",
)  # fmt: skip

# What is no address of a page: other schemes, no host, other ports.
NO_PAGE = (
    "ftp://press.example/", "file:///etc/passwd", "file://localhost/etc/passwd", "gopher://127.0.0.1:{port}/_GET",
    "dict://127.0.0.1:{port}/", "ldap://127.0.0.1/", "data://text/html,x", "javascript://press.example/%0aalert(1)",
    "unix:///var/run/docker.sock", "http+unix://%2fvar%2frun%2fdocker.sock/", "jar://http://127.0.0.1/", "ws://127.0.0.1/",
    "http://", "http://?", "http://#", "http://:{port}/", "http://./", "http://../", "http://-/", "http://a..b/",
    "http://press.example:22/", "http://press.example:6379/", "http://press.example:99999/", "http://press.example:-1/",
    "http://press.example:0/", "http://press.example:8e1/", "http://press_ex ample/", "http://" + "a" * 64 + ".example/",
    "http://" + "a." * 130 + "example/", "http://xn--/", "http://press.example:\u0661\u0662/", "http://press.example\u2028/",
)  # fmt: skip

ALL = (*THIS_COMPUTER, *ELSEWHERE, *NO_PAGE)
