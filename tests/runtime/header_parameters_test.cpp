// Parameters in header values: examples, and all short values compared with differently built parsers.
#include "errcat/detail/header_parameters.hpp"

#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "catch.hpp"

namespace {

using answer = std::optional<std::string>;
using named_values = std::vector<std::pair<std::string, std::string>>;

answer found(std::string_view value, std::string_view name) {
  // On the heap with the exact size, so a sanitizer detects a read past the end.
  const std::vector<char> exact(value.begin(), value.end());
  return errcat::detail::header_parameter({exact.data(), exact.size()}, name);
}

std::string lower(std::string text) {
  for (char& c : text)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
  return text;
}

answer first_of(const named_values& all, std::string_view name) {
  for (const auto& [own, value] : all)
    if (lower(own) == lower(std::string(name))) return value;
  return {};
}

/// Rules of RFC 9110 that both parsers below use. Each returns where its match ends.
class rules {
 public:
  using end = std::optional<std::size_t>;
  explicit rules(std::string_view text) : text_(text) {}

  std::size_t size() const { return text_.size(); }
  bool is(std::size_t at, std::string_view any_of) const {
    return at < text_.size() && any_of.find(text_[at]) != any_of.npos;
  }
  std::size_t many(std::size_t at, std::string_view any_of) const {
    return is(at, any_of) ? many(at + 1, any_of) : at;
  }
  end some(std::size_t at, std::string_view any_of) const {
    return is(at, any_of) ? end(many(at, any_of)) : end();
  }
  end one(std::size_t at, std::string_view any_of) const { return is(at, any_of) ? end(at + 1) : end(); }
  std::size_t ows(std::size_t at) const { return many(at, " \t"); }
  end token(std::size_t at) const { return some(at, alnum + "!#$%&'*+-.^_`|~"); }
  end token68(std::size_t at) const {
    const end characters = some(at, alnum + "-._~+/");
    return characters ? end(many(*characters, "=")) : end();
  }
  /// Also returns the content.
  std::optional<std::pair<std::size_t, std::string>> quoted_string(std::size_t at) const {
    if (!is(at, "\"")) return {};
    std::string said;
    for (++at; at < size();) {
      const unsigned char c = byte(at);
      const bool qdtext = c == '\t' || c == ' ' || c == 0x21 || (c >= 0x23 && c <= 0x5B) ||
                          (c >= 0x5D && c <= 0x7E) || c >= 0x80;
      if (c == '"') return std::pair(at + 1, said);
      if (!qdtext && (c != '\\' || at + 1 == size())) return {};
      if (!qdtext) {
        const unsigned char pair = byte(++at);
        if (pair != '\t' && (pair < ' ' || pair == 0x7F)) return {};
      }
      said += text_[at++];
    }
    return {};
  }
  /// Allows BWS around "=" if `has_bws`.
  end parameter(std::size_t at, bool has_bws, named_values& to) const {
    const auto skip = [&](std::size_t from) { return has_bws ? ows(from) : from; };
    const end name = token(at);
    const end equals = name ? one(skip(*name), "=") : end();
    if (!equals) return {};
    const std::size_t value = skip(*equals);
    const std::string key(text_.substr(at, *name - at));
    if (const end plain = token(value)) {
      to.emplace_back(key, text_.substr(value, *plain - value));
      return plain;
    }
    const auto quoted = quoted_string(value);
    if (!quoted) return {};
    to.emplace_back(key, quoted->second);
    return quoted->first;
  }
  unsigned char byte(std::size_t at) const { return static_cast<unsigned char>(text_[at]); }

 private:
  inline static const std::string alnum = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
  std::string_view text_;
};

/// The grammar of header_parameters.hpp. Lists all items up to the first fault. Then looks backwards from
/// each parameter to find whether it has a scheme.
class reference {
 public:
  explicit reference(std::string_view value) : in_(value) { items(0, true); }

  /// Values with an item that can be read in two ways.
  static inline std::size_t ambiguous = 0;

  named_values parameters() const {
    named_values all;
    for (std::size_t i = 0; i < items_.size(); ++i) {
      if (items_[i].kind == type::bare && !has_scheme(i)) return all;
      all.insert(all.end(), items_[i].parameters.begin(), items_[i].parameters.end());
    }
    return all;
  }

 private:
  using end = rules::end;
  enum class type { empty, bare, of_scheme, scheme, text, behind_semicolon };
  struct item {
    type kind;
    named_values parameters;
  };

  bool has_scheme(std::size_t of) const {
    while (of-- > 0) {
      if (items_[of].kind == type::text) return false;
      if (items_[of].kind == type::scheme || items_[of].kind == type::of_scheme) return true;
    }
    return true;
  }

  void items(std::size_t at, bool is_member) {
    at = in_.ows(at);
    const end last = is_separator(at) ? empty(at) : is_member ? member(at) : behind_semicolon(at);
    if (last && *last < in_.size()) items(*last + 1, in_.is(*last, ","));
  }
  bool is_separator(std::size_t at) const { return at == in_.size() || in_.is(at, ",;"); }
  /// Blanks up to a separator.
  end whole(end last) const { return last && is_separator(in_.ows(*last)) ? end(in_.ows(*last)) : end(); }
  end add(type kind, end last, named_values parameters = {}) {
    if (last) items_.push_back({kind, std::move(parameters)});
    return last;
  }

  end empty(std::size_t at) { return add(type::empty, at); }
  end behind_semicolon(std::size_t at) {
    named_values one;
    const end parameter = whole(in_.parameter(at, true, one));
    return parameter ? add(type::behind_semicolon, parameter, one)
                     : add(type::behind_semicolon, whole(in_.token(at)));
  }
  end member(std::size_t at) {
    named_values bare;
    named_values owned;
    const end scheme = in_.token(at);
    const end blanks = scheme ? in_.some(*scheme, " \t") : end();
    const end as_bare = whole(in_.parameter(at, true, bare));
    const end as_owned = blanks ? whole(in_.parameter(*blanks, true, owned)) : end();
    const end as_scheme = whole(scheme);
    const end as_text = whole(text(at));
    ambiguous += (as_bare && as_owned) || ((as_bare || as_owned) && as_text) || (as_scheme && !as_text);
    if (as_bare) return add(type::bare, as_bare, bare);
    if (as_owned) return add(type::of_scheme, as_owned, owned);
    return as_scheme ? add(type::scheme, as_scheme) : add(type::text, as_text);
  }
  end text(std::size_t at) const {
    std::size_t last = at;
    if (const auto quoted = in_.quoted_string(at)) return in_.many(quoted->first, "=");
    while (last < in_.size() && !in_.is(last, "\"(),;<=>[\\]{}") &&
           (in_.byte(last) == '\t' || (in_.byte(last) >= 0x20 && in_.byte(last) != 0x7F)))
      ++last;
    return last > at ? end(in_.many(last, "=")) : end();
  }

  rules in_;
  std::vector<item> items_;
};

/// RFC 9110, section 11.6.1, to the letter, with all ways to read a value.
class strict_challenges {
 public:
  explicit strict_challenges(std::string_view value) : in_(value) { list({in_.ows(0), {}}); }
  /// Every list of challenges that the whole value can mean.
  struct challenge {
    std::string scheme_and_token;
    named_values parameters;
  };
  using challenges = std::vector<challenge>;
  const std::vector<challenges>& readings() const { return readings_; }

 private:
  struct state {
    std::size_t at;
    challenges read;
  };
  /// [ challenge ] *( OWS "," OWS [ challenge ] )
  void list(const state& from) {
    std::vector<state> after = one_challenge(from);
    after.push_back(from);
    for (const state& one : after) {
      const std::size_t at = in_.ows(one.at);
      if (at == in_.size()) readings_.push_back(one.read);
      if (in_.is(at, ",")) list({in_.ows(at + 1), one.read});
    }
  }
  std::vector<state> one_challenge(const state& from) const {
    const auto scheme = in_.token(from.at);
    if (!scheme) return {};
    std::vector<state> all{{*scheme, from.read}};
    all[0].read.emplace_back();
    const auto blanks = in_.some(*scheme, " ");
    if (!blanks) return all;
    if (const auto token = in_.token68(*blanks)) all.push_back({*token, all[0].read});
    parameters({*blanks, all[0].read}, all);
    return all;
  }
  /// [ auth-param ] *( OWS "," OWS [ auth-param ] )
  void parameters(const state& from, std::vector<state>& to) const {
    state with = from;
    const auto last = in_.parameter(from.at, true, with.read.back().parameters);
    if (last) with.at = *last;
    for (const state& one : last ? std::vector<state>{from, with} : std::vector<state>{from}) {
      to.push_back(one);
      const auto comma = in_.one(in_.ows(one.at), ",");
      if (comma) parameters({in_.ows(*comma), one.read}, to);
    }
  }

  rules in_;
  std::vector<challenges> readings_;
};

/// RFC 9110, section 5.6.6: parameters after a media type or a token, and nothing else.
std::optional<named_values> strict_parameters(std::string_view value) {
  const rules in(value);
  named_values all;
  auto at = in.token(0);
  if (at && in.is(*at, "/")) at = in.token(*at + 1);
  while (at && in.ows(*at) != in.size()) {
    const auto semicolon = in.one(in.ows(*at), ";");
    if (!semicolon) return {};
    at = in.ows(*semicolon);
    if (*at == in.size() || in.is(*at, ";")) continue;
    at = in.parameter(*at, false, all);
  }
  return at ? std::optional(all) : std::nullopt;
}

struct differences {
  std::size_t values = 0;
  std::size_t answers = 0;
  std::size_t of_challenges = 0;  ///< answers for values that are valid challenges
  std::size_t of_parameters = 0;
  std::string first;

  void compare(std::string_view value, const std::vector<std::string_view>& names) {
    ++values;
    const named_values expected = reference(value).parameters();
    const auto readings = strict_challenges(value).readings();
    const auto behind = strict_parameters(value);
    for (const std::string_view name : names) {
      const answer got = found(value, name);
      bool same = got == first_of(expected, name);
      for (const auto& reading : readings) {
        named_values all;
        for (const auto& one : reading) all.insert(all.end(), one.parameters.begin(), one.parameters.end());
        same = same && got == first_of(all, name);
        of_challenges += got.has_value();
      }
      if (behind) same = same && got == first_of(*behind, name);
      of_parameters += behind && got;
      answers += got.has_value();
      if (!same && first.empty()) first = std::string(value) + " | " + std::string(name);
    }
  }
};

/// All values of up to `longest` pieces.
differences compare_all(const std::vector<std::string_view>& pieces, std::size_t longest) {
  differences all;
  std::vector<std::size_t> numbers;
  while (numbers.size() <= longest) {
    std::string value;
    for (const std::size_t number : numbers) value += pieces[number];
    all.compare(value, {"a", "aa"});
    std::size_t at = 0;
    for (; at < numbers.size() && ++numbers[at] == pieces.size(); ++at) numbers[at] = 0;
    if (at == numbers.size()) numbers.push_back(0);
  }
  return all;
}

const answer none;

struct example {
  std::string_view value;
  std::string_view name;
  answer expected;
};

}  // namespace

TEST_CASE("parameters of the challenges that the RFCs show") {
  const std::string two = R"(Basic realm="simple", Newauth realm="apps", type=1, title="Login to \"apps\"")";
  CHECK(found(two, "realm") == "simple");
  CHECK(found(two, "type") == "1");
  CHECK(found(two, "title") == "Login to \"apps\"");
  CHECK(found(two, "Newauth") == none);
  // As separate lines, joined in either order.
  CHECK(found(R"(Newauth realm="apps", type=1, title="Login to \"apps\"", Basic realm="simple")", "REALM") ==
        "apps");
  // RFC 6750, section 3.
  CHECK(found(R"(Bearer realm="example")", "error") == none);
  const std::string expired =
      R"(Bearer realm="example", error="invalid_token", error_description="The access token expired")";
  CHECK(found(expired, "error") == "invalid_token");
  CHECK(found(expired, "error_description") == "The access token expired");
  CHECK(found(expired, "scope") == none);
  // RFC 7617, 7616 and 4559.
  CHECK(found(R"(Basic realm="foo", charset="UTF-8")", "charset") == "UTF-8");
  CHECK(found(R"(Digest realm="a@b.org", qop="auth, auth-int", algorithm=SHA-256, nonce="7y/+=v")",
              "nonce") == "7y/+=v");
  CHECK(found(R"(Negotiate oYG2MIGzoAMKAQ==, Bearer error="invalid_token")", "error") == "invalid_token");
}

TEST_CASE("the first parameter with a name is found unquoted, and none behind a fault") {
  const std::vector<example> examples = {
      // challenges
      {R"(Bearer error="x")", "error", "x"},
      {R"(Bearer error=x)", "error", "x"},
      {R"(bearer ERROR=X)", "error", "X"},
      {R"(Bearer error="x", error="y")", "error", "x"},
      {R"(Basic realm="a", Bearer error="x", Bearer error="y")", "error", "x"},
      {"Bearer \t error \t=\t \"x\"\t ,\trealm=y ", "error", "x"},
      {"Bearer \t error \t=\t \"x\"\t ,\trealm=y ", "realm", "y"},
      {",, ,Bearer realm=a,,  , error=x,", "error", "x"},
      {"Bearer , error=x", "error", "x"},
      {"Bearer, error=x", "error", "x"},
      {"Negotiate, NTLM, Bearer error=x", "error", "x"},
      {R"(Bearer error="")", "error", ""},
      {R"(Bearer error="a\"b\\c\d")", "error", "a\"b\\cd"},
      {R"(Bearer realm="a, error=\"x\"", error=y)", "error", "y"},
      {R"(Bearer realm="a, error=x")", "error", none},
      {R"(Bearer realm="a\", error=x, b")", "error", none},
      {R"(Bearer realm="a; error=x")", "error", none},
      {R"(Bearer realm="\\", error=x)", "error", "x"},
      {"Bearer realm=\"\xC3\xA9\", error=\"\xFF\"", "error", "\xFF"},
      {"Bearer", "bearer", none},
      {"Bearer error", "error", none},
      {"Bearer error_uri=x", "error", none},
      {"Bearer xerror=x", "error", none},
      // token68
      {"Negotiate error=", "error", none},
      {"Negotiate error==", "error", none},
      {"Negotiate error= , Bearer error=x", "error", "x"},
      {"Negotiate error=, error=x", "error", none},
      {"Negotiate YII/a+b==, Bearer error=x", "error", "x"},
      {"Negotiate YII, error=x", "error", none},
      {"Negotiate error= x", "error", "x"},
      {"Negotiate error==x", "error", none},
      // parameters after a value, and alone
      {"a/b; charset=utf-8", "Charset", "utf-8"},
      {"a/b;charset=\"utf-8\"", "charset", "utf-8"},
      {"failed; code=17", "code", "17"},
      {"failed ;; ;retry ;\tcode = 17 ;", "code", "17"},
      {"no such file: /a/b; code=17", "code", "17"},
      {R"("no; code=1"; code=17)", "code", "17"},
      {"code=17; reason=x", "code", "17"},
      {"code=17, reason=x", "reason", "x"},
      {"no-cache, max-age=5", "max-age", "5"},
      {"a/b; q=1, c/d; q=2; code=17", "code", "17"},
      {"failed; code=17; code=18", "code", "17"},
      {"a/b, code=17", "code", none},
      // faults
      {"", "error", none},
      {"Bearer error=x", "", none},
      {R"(Bearer realm=a, error="x)", "error", none},
      {R"(Bearer realm=a, error="x)", "realm", "a"},
      {R"(Bearer error="x\")", "error", none},
      {R"(Bearer error="x\)", "error", none},
      {R"(Bearer realm="a, error="x")", "error", none},
      {R"(Bearer realm="a" error="x")", "realm", none},
      {R"(Bearer realm="a" error="x")", "error", none},
      {R"(Bearer realm="a"b, error=x)", "error", none},
      {"Bearer error=invalid token, realm=a", "error", none},
      {"Bearer error=invalid token, realm=a", "realm", none},
      {"Bearer error=a/b", "error", none},
      {"Bearer realm=, error=x", "error", none},
      {"Bearer =x, error=y", "error", "y"},  // as `Bearer=x, error=y`
      {"Bearer realm==x, error=y", "error", none},
      {"Bearer a b=c, error=y", "error", none},
      {"failed; code=; code=17", "code", none},
      {"failed; =1; code=17", "code", none},
      {"failed (a; code=1); code=17", "code", none},
      {"<http://a/?b;code=1>; code=17", "code", none},
      {"failed; code=17 (a)", "code", none},
      {std::string_view("failed\0; code=17", 16), "code", none},
      {"Bearer realm=\"a\nb\", error=x", "error", none},
      {"Bearer realm=\"a\\\x7f\", error=x", "error", none},
  };
  for (const example& of : examples) {
    CAPTURE(of.value, of.name);
    CHECK(found(of.value, of.name) == of.expected);
    CHECK(first_of(reference(of.value).parameters(), of.name) == of.expected);
  }
}

TEST_CASE("each parameter is told once") {
  errcat::detail::parameter_reader from("Bearer a=b, , ;c=\"d\", e, f==");
  std::string said;
  for (errcat::detail::parameter_view one; from.next(one);) said.append(one.name).append(one.value) += '|';
  CHECK(said == "ab|c\"d\"|");
}

TEST_CASE("all short values are read as the grammar has them") {
  reference::ambiguous = 0;
  const differences of_characters = compare_all({"a", "=", "\"", ",", " ", "\\", ";"}, 7);
  CHECK(of_characters.first == "");
  CHECK(of_characters.values == 960'800);
  CHECK(of_characters.answers > 5'000);
  // More of these are well formed.
  const differences of_pieces = compare_all({"a", "=", "\"", ", ", " ", "a=a", ";", "S a=\"\\\\\"", "S "}, 6);
  CHECK(of_pieces.first == "");
  CHECK(of_pieces.values == 597'871);
  CHECK(of_pieces.answers > 70'000);
  CHECK(of_pieces.of_challenges > 9'000);
  CHECK(of_pieces.of_parameters > 500);
  CHECK(reference::ambiguous == 0);
}

TEST_CASE("every byte is read as the grammar has it, wherever it stands") {
  differences all;
  for (int code = 0; code < 256; ++code) {
    const std::string c(1, static_cast<char>(code));
    for (const std::string& value :
         {c + "; a=b", "x" + c + "y; a=b", "S " + c + ", T a=b", "S " + c + "a=b", "S a" + c + "=b",
          "S a=" + c, "S a=b" + c, "S a=b" + c + "d", "S a" + c + "b", "S a=\"" + c + "\"",
          "S a=\"\\" + c + "\"", "S" + c + "a=b", "x; a=" + c, "x; a" + c, c + "a=b", "S z=\"\"" + c + "a=b"})
      all.compare(value, {"a", "a" + c, c + "a"});
  }
  CHECK(all.first == "");
  CHECK(all.answers > 1'000);
}

TEST_CASE("long values made of pieces are read as the grammar has them") {
  const std::vector<std::string> pieces = {"Bearer ",
                                           "Bearer",
                                           "Basic ",
                                           "Negotiate ",
                                           "YII/a+b==",
                                           "YIIab=",
                                           "error",
                                           "=",
                                           "\"",
                                           "\\",
                                           ",",
                                           ", ",
                                           ", ",
                                           ";",
                                           "; ",
                                           " ",
                                           "\t",
                                           "realm",
                                           "error=\"x\"",
                                           "error=\"x\"",
                                           "realm=\"a, error=y\"",
                                           "realm=\"a\\\"b\"",
                                           "error=z",
                                           "ERROR = \"\"",
                                           "a/b",
                                           "code=17",
                                           "\xC3\xA9",
                                           "(",
                                           "<a>",
                                           "?"};
  std::mt19937 random(9110);
  const auto up_to = [&](std::size_t most) { return static_cast<std::size_t>(random() % (most + 1)); };
  differences all;
  reference::ambiguous = 0;
  for (int i = 0; i < 100'000; ++i) {
    std::string value;
    for (std::size_t left = 1 + up_to(11); left > 0; --left) value += pieces[up_to(pieces.size() - 1)];
    all.compare(value, {"error", "realm", "code"});
  }
  // Mostly well formed: whole items between separators, sometimes with one byte changed.
  const std::vector<std::string> items = {"Bearer realm=\"a, b\"",
                                          "error=\"x\"",
                                          "Bearer error=x",
                                          "Negotiate YII==",
                                          "Negotiate error=",
                                          "Negotiate",
                                          "error = \"a\\\"b\"",
                                          "",
                                          "realm=\"\"",
                                          "Basic ",
                                          "code=17",
                                          "failed",
                                          "a/b",
                                          "title=\"Login, \\\\\""};
  for (int i = 0; i < 100'000; ++i) {
    const bool is_list = up_to(3) > 0;
    std::string value = is_list ? items[up_to(items.size() - 1)] : "failed";
    for (std::size_t left = up_to(6); left > 0; --left) {
      value += !is_list || up_to(5) == 0 ? "; " : " ,";
      value += items[up_to(items.size() - 1)];
    }
    if (up_to(2) == 0 && !value.empty()) value[up_to(value.size() - 1)] = "=\", \\;x\n"[up_to(7)];
    all.compare(value, {"error", "realm", "code"});
  }
  CHECK(all.first == "");
  CHECK(reference::ambiguous == 0);
  CHECK(all.values == 200'000);
  CHECK(all.answers > 80'000);
  CHECK(all.of_challenges > 10'000);
  CHECK(all.of_parameters > 1'000);
}

TEST_CASE("a value of megabytes takes no more than a pass over it") {
  for (const std::string_view piece :
       {"a ", "a,", "a=b,", "a;", "\"", "a=\"", "\\", "=", " ", "a b, ", "a b=\"c\" ,"}) {
    std::string value;
    while (value.size() < 2'000'000) value += piece;
    CHECK(errcat::detail::header_parameter(value, "none") == none);
  }
}
