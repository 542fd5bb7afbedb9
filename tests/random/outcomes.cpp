#include <fmt/format.h>

#include "knowledge.hpp"
#include "texts.hpp"
#include "workshop.hpp"

namespace random_catalog {
namespace {

entry new_outcome(workshop& in) {
  auto made = new_entry(in, entry_type::outcome);
  made.id = new_id(in);
  made.number = new_number(in);
  if (in.random.percent(20)) made.kind = "bad";
  return made;
}

std::size_t add(workshop& in, entry made) {
  if (made.audience == "developer") made.user_message.clear();
  in.errors.push_back(std::move(made));
  return in.errors.size() - 1;
}

probe outcome_probe(std::size_t entry, int status, std::string what) {
  probe made;
  made.what = std::move(what);
  made.entry = entry;
  made.rung = "outcome";
  made.status = status;
  return made;
}

/// Matched by its code, in the place where all outcomes have their code.
void add_coded(workshop& in) {
  auto made = new_outcome(in);
  made.code = new_code(in);
  if (made.code.find_first_of("{}") != std::string::npos) made.code = fmt::format("OUTCOME{}", ++in.counter);
  in.codes.insert(made.code);
  const auto code = made.code;
  const auto at = add(in, std::move(made));
  auto there = outcome_probe(at, 200, "the code of an outcome at its place");
  there.fields = {{in.result.code_at, {value::type::text, code}}};
  in.probes.push_back(there);
  there.status = 0;
  in.probes.push_back(there);
  auto given = outcome_probe(at, 201, "the code of an outcome as the response's");
  given.code = code;
  in.probes.push_back(given);
}

/// Matched by one field or, more exactly, by two.
void add_nested(workshop& in) {
  const auto name = fmt::format("state {}", ++in.counter);
  auto one = new_outcome(in);
  one.fields = {{"/result/state", {{value::type::text, name}}}};
  auto two = new_outcome(in);
  two.fields = {one.fields[0],
                {"/result/live", {{value::type::boolean, "false"}, {value::type::null, "null"}}}};
  const bool nested = in.random.percent(50);
  const auto general = add(in, std::move(one));
  auto told = outcome_probe(general, 299, "a field of an outcome");
  told.fields = {{"/result/state", {value::type::text, name}}};
  if (nested) {
    const auto exact = add(in, std::move(two));
    auto both = outcome_probe(exact, 200, "two fields of an outcome");
    both.fields = {told.fields[0], {"/result/live", {value::type::null, "null"}}};
    in.probes.push_back(both);
    told.fields_complete = true;
  }
  in.probes.push_back(told);
}

}  // namespace

void add_outcomes(workshop& in) {
  for (int i = in.random.percent(30) ? 0 : in.random.between(1, 6); i > 0; --i)
    in.random.percent(60) ? add_coded(in) : add_nested(in);
}

}  // namespace random_catalog
