#include "expectation.hpp"

#include <algorithm>
#include <cstdlib>

#include "patterns.hpp"
#include "standing.hpp"

namespace expectation {
namespace {

std::set<std::string> ids_in(const json& list) {
  std::set<std::string> all;
  for (const auto& one : list) all.insert(one.is_string() ? one : one.at("id"));
  return all;
}

/// 0: one status, 1: several, 2: a class, 3: any.
int rank_of(const entry& row) {
  if (row.statuses.count("any") != 0) return 3;
  for (const auto& one : row.statuses)
    if (one.find('x') != std::string::npos) return 2;
  return row.facts.at("statuses").size() > 1 ? 1 : 0;
}

bool is_meant(const std::string& written, int status) {
  // The format allows statuses from minus to plus one million.
  if (written == "any") return std::abs(status) <= 1'000'000 && (status < 200 || status > 299);
  if (written.find('x') != std::string::npos) return status >= 0 && status / 100 == written[0] - '0';
  return written == std::to_string(status);
}

}  // namespace

bool lists(const entry& one, int status) {
  const auto means = [&](const std::string& written) { return is_meant(written, status); };
  return std::any_of(one.statuses.begin(), one.statuses.end(), means) &&
         std::none_of(one.except.begin(), one.except.end(), means);
}

catalog::catalog(const json& vendor) {
  const auto& defaults = vendor.at("outcome_defaults");
  if (defaults.is_object() && defaults.contains("code_at")) {
    const auto& at = defaults.at("code_at");
    if (at.is_string()) code_at_ = at;
    if (at.is_object()) code_at_ = at.at("at");
  }
  std::map<std::string, int> nameless;
  for (const auto* section : {"statuses", "transport", "symptoms"})
    for (const auto& one : vendor.at(section)) add(one, nameless);
  if (!vendor.at("unlisted_code").is_null()) add(vendor.at("unlisted_code"), nameless);
  success_codes_ = ids_in(vendor.at("success_codes"));
  asks_http_ = vendor.at("http_statuses");
  for (const auto* section : {"error_chapters", "outcome_chapters"})
    for (const auto& chapter : vendor.at(section))
      for (const auto& one : chapter.at("entries")) add(one, nameless);

  for (const auto& one : entries_) {
    if (one.type == "status") rows_[rank_of(one)].push_back(&one);
    if (one.type == "unlisted_code") unlisted_ = &one;
    if (one.type == "outcome" && !one.fields.empty()) outcomes_.push_back(&one);
    if (one.type != "error" && one.type != "outcome") continue;
    if (patterns::has_placeholder(one.code))
      code_patterns_.push_back(&one);
    else if (!one.code.empty())
      by_code_[patterns::filled(one.code, {})].push_back(&one);
    bool varies = false;
    for (const auto& alias : one.aliases) {
      if (!patterns::has_placeholder(alias)) by_alias_[patterns::filled(alias, {})].push_back(&one);
      varies = varies || patterns::has_placeholder(alias);
    }
    if (varies) alias_patterns_.push_back(&one);
    if (one.type == "error" && one.code.empty() && one.aliases.empty()) by_message_.push_back(&one);
  }
  std::stable_sort(outcomes_.begin(), outcomes_.end(),
                   [](const entry* a, const entry* b) { return a->fields.size() > b->fields.size(); });
}

void catalog::add(const json& facts, std::map<std::string, int>& nameless) {
  entry one;
  const std::string id = facts.at("id");
  one.type = facts.at("type");
  one.key = id.empty() ? one.type + ' ' + std::to_string(nameless[one.type]++) : id;
  one.code = facts.at("code");
  if (facts.at("subcode") != "") one.subcodes.insert(facts.at("subcode"));
  for (const auto& status : facts.at("statuses"))
    if (status != "varies") one.statuses.insert(status);
  if (one.type == "outcome" && facts.at("statuses").empty()) one.statuses.insert("2xx");
  one.except = ids_in(facts.at("except"));
  for (const auto& alias : facts.at("aliases")) one.aliases.push_back(alias);
  one.messages = ids_in(facts.at("messages"));
  one.surfaces = ids_in(facts.at("surfaces"));
  one.operations = ids_in(facts.at("operations"));
  for (const auto& field : facts.at("fields"))
    for (const auto& value : field.at("values"))
      one.fields[field.at("place")].emplace(value.at("type"), value.at("value"));
  for (const auto& placeholder : facts.at("placeholders"))
    if (placeholder.at("type") == "integer") one.integers.insert(placeholder.at("name"));
  one.facts = facts;
  entries_.push_back(std::move(one));
}

/// One search down the rungs.
class search {
 public:
  search(const catalog& in, const response& came) : in_(in), came_(came) {}

  answer run() {
    const bool succeeds = came_.status >= 200 && came_.status <= 299;
    const bool may_succeed = succeeds || (came_.status == 0 && came_.transport.empty());
    const bool found = (may_succeed && by_outcome()) || by_code() || by_message() || by_message_of_code() ||
                       (may_succeed && by_unlisted_code()) || by_status();
    if (!found && !by_transport() && answer_.surprises.count("ambiguous") == 0) by_http();
    if (found_ != nullptr) note_what_differs();
    if (const auto* row = row_for_status().first; row != nullptr && row->facts.at("emitted") == "never")
      answer_.surprises.insert("never_sent");
    return answer_;
  }

 private:
  using list = std::vector<const entry*>;

  bool take(const choice& chosen, const char* rung) {
    if (chosen.ambiguous) answer_.surprises.insert("ambiguous");
    if (chosen.one == nullptr) return false;
    found_ = chosen.one;
    answer_.key = found_->key;
    answer_.rung = rung;
    return true;
  }

  bool by_outcome() {
    list all;
    for (const auto* one : in_.outcomes_)
      if (some_field_holds(*one, came_, in_.code_at_)) all.push_back(one);
    if (!take(choose_outcome(all, came_, in_.code_at_), "outcome")) return false;
    if (has_code() && with_code().empty() && with_alias().empty() && with_pattern().empty() &&
        with_alias_pattern().empty())
      answer_.surprises.insert("unknown_code");
    return true;
  }

  list with_code() const { return found_in(in_.by_code_); }
  list with_alias() const { return found_in(in_.by_alias_); }
  list found_in(const std::map<std::string, list>& index) const {
    const auto found = index.find(came_.code);
    return found == index.end() ? list() : found->second;
  }
  list with_pattern() const {
    list all;
    for (const auto* one : in_.code_patterns_)
      if (patterns::fits(came_.code, one->code, one->integers)) all.push_back(one);
    return all;
  }

  list with_alias_pattern() const {
    list all;
    for (const auto* one : in_.alias_patterns_)
      if (std::any_of(one->aliases.begin(), one->aliases.end(), [&](const std::string& alias) {
            return patterns::fits(came_.code, alias, one->integers);
          }))
        all.push_back(one);
    return all;
  }

  bool has_code() const { return !came_.code.empty() && in_.success_codes_.count(came_.code) == 0; }

  /// Whether some entry with this code, as its own code or an alias, also has the second-level code.
  void note_subcode(const std::vector<list>& with_the_code) {
    bool code_is_known = false;
    for (const auto& all : with_the_code)
      for (const auto* one : all) {
        code_is_known = true;
        if (one->subcodes.count(came_.subcode) != 0) return;
      }
    if (code_is_known && !came_.subcode.empty()) answer_.surprises.insert("unknown_subcode");
  }

  bool by_unlisted_code() {
    if (in_.unlisted_ == nullptr || answer_.surprises.count("unknown_code") == 0) return false;
    found_ = in_.unlisted_;
    answer_.key = found_->key;
    answer_.rung = "unlisted_code";
    return true;
  }

  bool by_code() {
    if (!has_code()) return false;
    const list code = with_code();
    note_subcode({code, with_alias(), with_pattern(), with_alias_pattern()});
    if (take(choose(code, came_, in_.code_at_), "code")) return true;
    const list alias = with_alias();
    if (take(choose(alias, came_, in_.code_at_), "alias")) return true;
    const list pattern = with_pattern();
    if (take(choose(pattern, came_, in_.code_at_), "code")) return true;
    const list alias_pattern = with_alias_pattern();
    if (take(choose(alias_pattern, came_, in_.code_at_), "alias")) return true;
    if (code.empty() && alias.empty() && pattern.empty() && alias_pattern.empty())
      answer_.surprises.insert("unknown_code");
    return false;
  }

  bool by_message() {
    list all;
    for (const auto* one : in_.by_message_) {
      if (compare_status(*one, came_) == standing::disagrees) continue;
      if (compare_fields(*one, came_, in_.code_at_) == standing::disagrees) continue;
      const bool told = one->messages.empty() ? some_field_holds(*one, came_, in_.code_at_)
                                              : compare_message(*one, came_) == standing::agrees;
      if (told) all.push_back(one);
    }
    if (!take(choose(all, came_, in_.code_at_), "message")) return false;
    if (found_->messages.empty()) answer_.rung = "fields";
    return true;
  }

  /// A row, and whether other rows could be meant. Within a rank, a row with more fields goes first, and a
  /// row limited to where the call went goes before one for all calls. If you do not say where the call went,
  /// a limited row may still be meant. It is the answer only if its rank has no other row.
  std::pair<const entry*, bool> row_for_status() const {
    bool possible_before = false;
    for (const auto& rank : in_.rows_) {
      if (came_.status == 0) break;
      const entry* limited = nullptr;
      const entry* common = nullptr;
      list possible;
      bool fields_open = false;
      std::size_t most_fields = 0;
      for (const auto* row : rank) {
        if (!lists(*row, came_.status)) continue;
        const auto here = compare_place(*row, came_);
        if (here == standing::agrees && (limited == nullptr || row->fields.size() > limited->fields.size()))
          limited = row;
        if (here == standing::open) most_fields = std::max(most_fields, row->fields.size());
        fields_open = fields_open || (here == standing::open && !row->fields.empty());
        if (here == standing::silent) common = row;
        if (here == standing::open) possible.push_back(row);
      }
      const bool ambiguous = possible_before || (limited == nullptr && !possible.empty());
      const bool better_open = limited != nullptr && most_fields > limited->fields.size();
      if (limited != nullptr) return {limited, possible_before || better_open};
      if (common != nullptr) return {common, ambiguous};
      if (possible.size() == 1 && !fields_open) return {possible.front(), true};
      possible_before = ambiguous;
    }
    return {nullptr, possible_before};
  }

  bool by_status() {
    const auto [row, ambiguous] = row_for_status();
    if (ambiguous) answer_.surprises.insert("ambiguous");
    if (row == nullptr) return false;
    constexpr const char* rungs[] = {"status", "status", "status_class", "any_status"};
    answer_.key = row->key;
    answer_.rung = rungs[rank_of(*row)];
    return true;
  }

  bool by_transport() {
    for (const auto& one : in_.entries_)
      if (one.type == "transport" && one.facts.at("transport") == came_.transport) {
        answer_.key = one.key;
        answer_.rung = "transport";
        return true;
      }
    return false;
  }

  /// The only error with the message, if the code is unknown.
  bool by_message_of_code() {
    const bool succeeds = came_.status >= 200 && came_.status <= 299;
    if (answer_.surprises.count("unknown_code") == 0 || came_.message.empty() || succeeds) return false;
    list all;
    for (const auto& one : in_.entries_) {
      if (one.type != "error" || compare_status(one, came_) == standing::disagrees ||
          compare_fields(one, came_, in_.code_at_) == standing::disagrees ||
          compare_surface(one, came_) == standing::disagrees ||
          compare_operation(one, came_) == standing::disagrees ||
          compare_subcode(one, came_) == standing::disagrees)
        continue;
      if (std::any_of(one.messages.begin(), one.messages.end(), [&](const std::string& message) {
            return patterns::filled(message, {}).size() >= 8 &&
                   patterns::fits(came_.message, message, one.integers);
          }))
        all.push_back(&one);
    }
    if (all.size() > 1) answer_.surprises.insert("ambiguous");
    return all.size() == 1 && take({all.front(), false}, "message");
  }

  /// HTTP statuses, by name or by class. Their meaning is compared elsewhere.
  void by_http() {
    const int status = came_.status;
    const auto among = [&](int first, int last) { return first <= status && status <= last; };
    if (!in_.asks_http_ || !among(300, 999) || status == 304) return;
    const bool named = among(300, 305) || among(307, 308) || among(400, 417) || among(421, 426) ||
                       among(428, 429) || status == 431 || status == 451 || status == 499 ||
                       among(500, 511) || among(520, 526) || among(529, 530) || among(598, 599);
    answer_.rung = named ? "http_status" : "http_class";
  }

  void note_what_differs() {
    if (compare_status(*found_, came_) == standing::disagrees) answer_.surprises.insert("unlisted_status");
    for (const auto one :
         {compare_message(*found_, came_), compare_subcode(*found_, came_), compare_surface(*found_, came_),
          compare_operation(*found_, came_), compare_fields(*found_, came_, in_.code_at_)})
      if (one == standing::disagrees) answer_.surprises.insert("disagreement");
  }

  const catalog& in_;
  const response& came_;
  answer answer_;
  const entry* found_ = nullptr;  ///< never a status row or a transport failure
};

answer catalog::expected(const response& came) const {
  return search(*this, came).run();
}

}  // namespace expectation
