#include "spec/decoded.hpp"

#include "catch.hpp"

using namespace generator;
using namespace generator::spec;

namespace {

using words = std::vector<std::string_view>;

words values(const texts& from) {
  words all;
  for (const auto& one : from) all.push_back(one.value);
  return all;
}

const std::string one_error = "errors:\n  gone: {number: 1, code: E1, summary: It is gone.";

}  // namespace

TEST_CASE("a list of one may be written as the item alone") {
  const decoded alone(spec_head + one_error + ", aliases: E2, status: 404, causes: It was deleted.}\n");
  const decoded list(spec_head + one_error +
                     ", aliases: [E2], status: [404], causes: [{text: It was deleted.}]}\n");
  for (const auto* of : {&alone, &list}) {
    CHECK(of->places().empty());
    const auto& error = of->spec.errors.at(0).value;
    CHECK(values(error.aliases) == words{"E2"});
    REQUIRE(error.status.size() == 1);
    CHECK(error.status[0].value.written == "404");
    REQUIRE(error.causes.size() == 1);
    CHECK(error.causes[0].value.value == "It was deleted.");
  }
}

TEST_CASE("a map of which only the main key is needed may be written as that value") {
  const decoded of(spec_head +
                   "surfaces: {api: API}\n"
                   "categories: {items: Items}\n"
                   "sources: {guide: The guide}\n"
                   "reserved: [7, {number: 8, id: old}]\n"
                   "envelope:\n"
                   "  code: /code\n"
                   "  message: [/message, header:X-Message]\n"
                   "  other: {/sub: Tells more.}\n"
                   "contradictions: {concerns: any, in_effect: So., overruled: Thus., why: Because.}\n");
  CHECK(of.places().empty());
  CHECK(of.spec.surfaces.at(0).value.value.value == "API");
  CHECK(of.spec.categories.at(0).value.title.value == "Items");
  CHECK(of.spec.sources.at(0).value.title.value == "The guide");
  CHECK(of.spec.reserved.at(0).number.value == 7);
  CHECK(of.spec.reserved.at(1).id.value == "old");
  const auto& envelope = of.spec.envelope.at(0);
  CHECK(envelope.code.places.at(0).value.written == "/code");
  CHECK(envelope.message.places.at(1).value.name == "X-Message");
  CHECK(envelope.other.at(0).name.value == "/sub");
  CHECK(envelope.other.at(0).value.meaning.value == "Tells more.");
  CHECK(of.spec.contradictions.at(0).in_effect.at(0).value.value == "So.");
}

TEST_CASE("a map without a main key does not take a value") {
  CHECK(decoded(spec_head + "idempotency: no\n").places() ==
        "4:14 `no`: wrong-type: `idempotency` takes a map, not a text\n");
  CHECK(decoded(spec_head + "errors: [a]\n").places() ==
        "4:9 `[a]`: wrong-type: `errors` takes a map, not a list\n");
}

TEST_CASE("maps by ids keep the order of the file, and where their keys stand") {
  const decoded of(spec_head + "surfaces:\n  web: Web\n  api: API\n");
  REQUIRE(of.spec.surfaces.size() == 2);
  CHECK(of.spec.surfaces[0].name.value == "web");
  CHECK(of.spec.surfaces[1].name.value == "api");
  CHECK(of.sources.start_of(of.spec.surfaces[1].name.at).line == 6);
  CHECK(of.sources.text(of.spec.surfaces[1].name.at) == "api");
}

TEST_CASE("what has no valid id is a finding, and is looked into all the same") {
  const decoded of(spec_head + "surfaces: {Web: Web, no: No, api: API}\n");
  CHECK(of.places() ==
        "4:12 `Web`: invalid-name: `Web` is not a valid name for this definition: an id has the form "
        "`[a-z][a-z0-9_]*` and is not a YAML word such as `null`\n"
        "4:22 `no`: invalid-name: `no` is not a valid name for this definition: an id has the form "
        "`[a-z][a-z0-9_]*` and is not a YAML word such as `null`\n"
        "4:26 `No`: ambiguous-scalar: YAML parsers disagree on the plain scalar `No`\n");
  REQUIRE(of.spec.surfaces.size() == 3);
  CHECK(of.spec.surfaces[2].name.value == "api");
}

TEST_CASE("maps that the vendor or a reader names take any key") {
  const decoded of(spec_head +
                   "links: {The Guide!: https://acme.example}\n"
                   "idempotency: {methods: {POST: false, GET: true}}\n" +
                   one_error +
                   ", formats: {First Name: Letters only}, placeholders: {n: integer}, fields: {/a/B c: 1},\n"
                   "    examples: [{headers: {X-Code: E1}}]}\n");
  CHECK(of.places().empty());
  CHECK(of.spec.links.at(0).name.value == "The Guide!");
  CHECK(of.spec.idempotency.methods.at(0).name.value == "POST");
  const auto& error = of.spec.errors.at(0).value;
  CHECK(error.formats.at(0).name.value == "First Name");
  CHECK(error.formats.at(0).value.value == "Letters only");
  CHECK(error.fields.at(0).name.value == "/a/B c");
  CHECK(error.examples.at(0).headers.at(0).name.value == "X-Code");
}

TEST_CASE("fields and further places are keyed by places, so a lost slash is a finding") {
  const decoded of(spec_head + "envelope: {other: {sub: Tells more.}}\n" + one_error +
                   ", fields: {sub: 1}}\n");
  CHECK(
      of.places() ==
      "4:20 `sub`: invalid-value: `sub` is not a place: write a JSON pointer, `header:NAME` or `query:NAME`\n"
      "6:62 `sub`: invalid-value: `sub` is not a place: write a JSON pointer, `header:NAME` or "
      "`query:NAME`\n");
  CHECK(of.spec.errors.at(0).value.fields.empty());
}

TEST_CASE("links are titles and targets") {
  const decoded of(spec_head +
                   "links:\n  Guide: https://acme.example/guide\n  Lost: missing\n  Long: {url: "
                   "https://acme.example/long}\n");
  CHECK(of.places().empty());
  REQUIRE(of.spec.links.size() == 3);
  CHECK(of.spec.links[0].value.url.value == "https://acme.example/guide");
  CHECK(of.spec.links[1].value.url.value == "missing");
  CHECK(of.spec.links[2].value.url.value == "https://acme.example/long");
}

TEST_CASE("from and basis may stand on every map") {
  const decoded of(
      spec_head + one_error +
      ", from: [L35, guide:L1-2], basis: table, causes: {text: It was deleted., from: L36, basis: prose}}\n");
  CHECK(of.places().empty());
  const auto& error = of.spec.errors.at(0).value;
  REQUIRE(error.from.size() == 2);
  CHECK(error.from[1].value.source == "guide");
  CHECK(error.basis.value == "table");
  CHECK(error.causes.at(0).from.at(0).value.first_line == 36);
  CHECK(error.causes.at(0).basis.value == "prose");
}

TEST_CASE("words outside the list of a key are findings, near ones with a suggestion") {
  const decoded of(spec_head + one_error + ", severity: eror, ordered: [causes, fix], basis: guess}\n");
  CHECK(of.places() ==
        "5:63 `eror`: invalid-value: `eror` is not `note`, `warning`, `error` or `critical`\n"
        "5:87 `fix`: invalid-value: `fix` is not `causes` or `fixes`\n"
        "5:100 `guess`: invalid-value: `guess` is not `table`, `prose`, `example`, `sample` or `ours`\n");
  CHECK(of.found.all().at(0).help == "did you mean `error`?");
}

TEST_CASE("placeholders are texts or integers") {
  const decoded of(spec_head + one_error + ", placeholders: {n: int, m: text}}\n");
  CHECK(of.places() == "5:71 `int`: invalid-value: `int` is not `text` or `integer`\n");
}

TEST_CASE("texts that lost their stop are findings, titles and formats are exempt") {
  const decoded of(spec_head + "notes: [A first note., A second]\n" + one_error +
                   ", title: Gone, action: Make another, formats: {id: 8 digits}}\n");
  CHECK(of.places() ==
        "4:24 `A second`: unfinished-sentence: the text does not end like a sentence: `A second`\n"
        "6:74 `Make another`: unfinished-sentence: the text does not end like a sentence: `Make another`\n");
  CHECK(of.spec.notes.size() == 2);
}

TEST_CASE("a long text is shown by its end, cut between characters") {
  const decoded of(spec_head + "notes: ääääääääääääääääääääää cut off\n");
  CHECK(of.found.all().at(0).text == "the text does not end like a sentence: `…ääääääää cut off`");
}
