// Compares the speed of the body reader and nlohmann's parser on the same bodies: `errcat::read` with its
// results, and the tree alone. With --check, only checks that both find the same.
#include <errcat/body.hpp>
#include <errcat/customer-verification.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "allocations.hpp"

namespace {

namespace verification = errcat::customer_verification;

/// The body of an error with this many details, in the form that validators send.
std::string body_of(int details) {
  std::string body =
      R"({"error": {"code": "INVALID_FIELD_FORMAT", "message": "The request holds fields that are not valid.", "field": "email")";
  for (int i = 0; i < details; ++i)
    body += fmt::format(
        "{}{{\"path\": \"/applicants/{}/email\", \"rule\": \"format\", \"limit\": {}.5, \"ok\": false, "
        "\"text\": \"Must be an address such as \\\"name@example.com\\\", without blanks.\"}}",
        i == 0 ? ", \"details\": [" : ", ", i, i);
  return body + (details == 0 ? "}}" : "]}}");
}

std::size_t by_errcat(std::string_view body) {
  const auto seen = errcat::read(verification::tables(), {400}, body);
  return seen.response().code.text().size() + seen.field().size();
}

std::size_t by_tree(std::string_view body) {
  const auto tree = nlohmann::json::parse(body);
  const auto& error = tree.at("error");
  return error.at("code").get_ref<const std::string&>().size() +
         error.at("field").get_ref<const std::string&>().size();
}

template <class Read>
double nanoseconds(const Read& read, std::string_view body, int times) {
  using clock = std::chrono::steady_clock;
  const auto start = clock::now();
  std::size_t sum = 0;
  for (int i = 0; i < times; ++i) sum += read(body);
  const std::chrono::duration<double, std::nano> took = clock::now() - start;
  if (sum == 0) std::abort();
  return took.count() / times;
}

double median(std::vector<double> of) {
  std::sort(of.begin(), of.end());
  return of[of.size() / 2];
}

/// Runs nine rounds of both in turn. The ratio is the median of nine, each from one round.
void time_both(const std::string& body) {
  const int times = static_cast<int>(20'000'000 / (body.size() + 200)) / 20 + 1;
  std::vector<double> ours, theirs, ratios;
  for (int round = 0; round < 9; ++round) {
    ours.push_back(nanoseconds(by_errcat, body, times));
    theirs.push_back(nanoseconds(by_tree, body, times));
    ratios.push_back(ours.back() / theirs.back());
  }
  const std::size_t before = allocations();
  static_cast<void>(by_errcat(body));
  const std::size_t own = allocations() - before;
  static_cast<void>(by_tree(body));
  fmt::print("| {} | {:.0f} | {:.0f} | {:.2f} | {} | {} |\n", body.size(), median(ours), median(theirs),
             median(ratios), own, allocations() - before - own);
}

}  // namespace

int main(int count, char* arguments[]) {
  const std::vector<int> sizes{0, 3, 30, 1'000};
  for (const int one : sizes)
    if (by_errcat(body_of(one)) != by_tree(body_of(one))) {
      fmt::print("the two read a body of {} details differently\n", one);
      return 1;
    }
  if (count > 1 && std::string_view(arguments[1]) == "--check") return 0;
  fmt::print(
      "\n| bytes of the body | errcat::read, ns | nlohmann's tree, ns | ratio | allocations | of the tree "
      "|\n");
  fmt::print("|---|---|---|---|---|---|\n");
  for (const int one : sizes) time_both(body_of(one));
}
