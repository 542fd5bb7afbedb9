The same specs give the same bytes, whatever the place, the order, the language and the time zone are:

  $ mkdir specs && cp "$HERE/good.yaml" specs/good.yaml
  $ sed 's/vendor: good/vendor: other/' specs/good.yaml >specs/other.yaml
  $ errcat generate specs --out one >/dev/null
  $ sums() { (cd "$1" && find . -type f -exec sha256sum {} + | LC_ALL=C sort); }
  $ mkdir elsewhere && (cd elsewhere && LC_ALL=tr_TR.UTF-8 LANG=tr_TR.UTF-8 TZ=Asia/Kolkata errcat generate ../specs --out ../three >/dev/null)
  $ test "$(sums one)" = "$(sums three)"
  $ errcat generate specs/other.yaml specs/good.yaml --out four >/dev/null
  $ errcat generate specs/good.yaml specs/other.yaml --out five >/dev/null
  $ test "$(sums four)" = "$(sums five)"
  $ (umask 077 && errcat generate specs --out "$PWD/six" >/dev/null)
  $ test "$(sums one)" = "$(sums six)"

And no path of this machine is in them:

  $ grep -rl "$PWD" one six
  [1]
