#include "codes.hpp"

#include <cstdint>
#include <set>

// Makes the codes and queries.
namespace bench {
namespace {

/// The distributions of the standard library differ between libraries, so this uses its own (splitmix64).
class dice {
 public:
  explicit dice(std::uint64_t seed) : state_(seed) {}
  std::size_t below(std::size_t bound) {
    std::uint64_t z = state_ += 0x9E3779B97F4A7C15;
    z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9;
    z = (z ^ z >> 27) * 0x94D049BB133111EB;
    return static_cast<std::size_t>((z ^ z >> 31) % bound);
  }

 private:
  std::uint64_t state_;
};

const char* const words[] = {
    "ACCESS",      "ACCOUNT",  "ACTIVE",   "ADDRESS",     "AGE",       "ALREADY",      "AMOUNT",
    "AUTH",        "BAD",      "BALANCE",  "BANK",        "BLOCKED",   "BODY",         "CARD",
    "CHECK",       "CLIENT",   "CODE",     "COMPANY",     "CONFLICT",  "CONSENT",      "COUNTRY",
    "CURRENCY",    "DATA",     "DATE",     "DENIED",      "DEVICE",    "DISABLED",     "DOCUMENT",
    "DUPLICATE",   "EMAIL",    "EMPTY",    "ERROR",       "EXCEEDED",  "EXISTS",       "EXPIRED",
    "FACE",        "FAILED",   "FIELD",    "FILE",        "FORBIDDEN", "FORMAT",       "FOUND",
    "FRAUD",       "GATEWAY",  "HEADER",   "ID",          "IDENTITY",  "IMAGE",        "INTERNAL",
    "INVALID",     "IP",       "KEY",      "LENGTH",      "LIMIT",     "LOCKED",       "MATCH",
    "METHOD",      "MISSING",  "NAME",     "NETWORK",     "NOT",       "OPERATION",    "ORDER",
    "PARAMETER",   "PAYMENT",  "PENDING",  "PERMISSION",  "PHONE",     "POLICY",       "PROCESS",
    "PROVIDER",    "QUOTA",    "RANGE",    "RATE",        "REFUND",    "REGION",       "REJECTED",
    "REQUEST",     "REQUIRED", "RESOURCE", "RETRY",       "SCAN",      "SCOPE",        "SELFIE",
    "SERVER",      "SERVICE",  "SESSION",  "SIGNATURE",   "SIZE",      "STATE",        "STATUS",
    "TIMEOUT",     "TOKEN",    "TOO",      "TRANSACTION", "TYPE",      "UNAVAILABLE",  "UNKNOWN",
    "UNSUPPORTED", "UPLOAD",   "URL",      "USER",        "VALUE",     "VERIFICATION", "VERSION",
    "WEBHOOK",     "WRONG",    "ZONE"};
constexpr std::size_t word_count = sizeof words / sizeof *words;

/// One code in ten has one word; the others have two or three. They are as long as the codes in our specs: 19
/// bytes on average.
std::string make_code(dice& from) {
  std::string made = words[from.below(word_count)];
  for (auto more = from.below(10) == 0 ? 0 : 1 + from.below(2); more > 0; --more)
    made += std::string("_") + words[from.below(word_count)];
  return made;
}

}  // namespace

std::vector<std::string> make_codes(std::size_t count) {
  dice from(4);
  std::set<std::string> known;
  std::vector<std::string> codes;
  while (codes.size() < count) {
    auto made = make_code(from);
    if (made.size() >= 4 && known.insert(made).second) codes.push_back(std::move(made));
  }
  return codes;
}

std::vector<std::string> make_misses(const std::vector<std::string>& codes, std::size_t of_each) {
  dice from(5);
  std::set<std::string> known(codes.begin(), codes.end());
  std::vector<std::string> misses;
  for (const auto& code : codes) {
    for (std::size_t made = 0; made < of_each;) {
      auto miss = code;
      miss[from.below(miss.size())] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ_"[from.below(27)];
      if (!known.insert(miss).second) continue;
      misses.push_back(std::move(miss));
      ++made;
    }
  }
  return misses;
}

std::vector<std::size_t> make_order(std::size_t count, std::size_t length) {
  dice from(6);
  std::vector<std::size_t> order(length);
  for (auto& one : order) one = from.below(count);
  return order;
}

}  // namespace bench
