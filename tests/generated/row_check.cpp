#include "row_check.hpp"

#include <errcat/message.hpp>

#include "case_check.hpp"
#include "checker.hpp"

namespace {

void check_message(const vendor& of, const entry_index& entries, const rows::row& expected) {
  errcat::any_match found;
  found.what = entries.find(expected[1]);
  checker::same(of.user_message(found, expected[2]), expected[3],
                std::string(of.name) + ": user message of " + expected[1] + " in " + expected[2]);
}

/// In a message without placeholders, filling in only replaces the doubled braces.
void check_filled_message(const vendor& of, const entry_index& entries, const rows::row& expected) {
  errcat::any_match found;
  found.what = entries.find(expected[1]);
  std::string buffer(expected[3].size() + 1, '?');
  const auto filled = errcat::fill(of.user_message(found, expected[2]), {}, &buffer[0], buffer.size());
  checker::same(filled.text, expected[3],
                std::string(of.name) + ": filled message of " + expected[1] + " in " + expected[2]);
}

}  // namespace

void check_texts(const vendor& of, const std::string& folder) {
  const entry_index entries(of);
  const auto all = rows::read(folder + '/' + std::string(of.name) + ".texts");
  checker::holds(all.size() >= entries.keys().size(), std::string(of.name) + ": its texts are there");
  for (const auto& one : all) {
    if (one[0] == "fact") check_fact(of, entries, one);
    if (one[0] == "message") check_message(of, entries, one);
    if (one[0] == "filled message") check_filled_message(of, entries, one);
  }
}

void check_rows(const vendor& of, const std::string& folder) {
  const entry_index entries(of);
  std::size_t count = 0;
  for (const auto& one : rows::read(folder + '/' + std::string(of.name) + ".cases")) {
    if (one[0] == "entry") {
      ++count;
      checker::holds(static_cast<bool>(entries.find(one[1])), std::string(of.name) + ": entry " + one[1]);
    }
    if (one[0] == "fact") check_fact(of, entries, one);
    if (one[0] == "case") check_case(of, entries, one);
    if (one[0] == "message") check_message(of, entries, one);
    if (one[0] == "default message")
      checker::same(of.user_message({}, one[2]), one[3],
                    std::string(of.name) + ": default message in " + one[2]);
  }
  checker::same(static_cast<long long>(entries.keys().size()), static_cast<long long>(count),
                std::string(of.name) + ": the number of entries");
}
