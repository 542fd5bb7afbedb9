#include <errcat/idenfy.hpp>

#include "checker.hpp"
#include "hand_written.hpp"

namespace {

namespace idenfy = errcat::idenfy;

struct lookup {
  const char* asked;
  const char* found;
};

// errcat does not guess a region: "pt" alone is not Brazil's.
constexpr lookup lookups[] = {
    {"pt_br", "pt-BR"},
    {"PT-br", "pt-BR"},
    {"pt_BR.UTF-8", "pt-BR"},
    {"pt-BR-x-ours", "pt-BR"},
    {"lt-LT", "lt"},
    {"LT", "lt"},
    {"es-419", "es"},
    {"es_Latn_MX", "es"},
    {"en-GB", "en"},
    {"", "en"},
    {"de", "en"},
    {"pt", "en"},
    {"pt-PT", "en"},
    {"not a tag", "en"},
    {"-", "en"},
    {"l", "en"},
};

}  // namespace

void check_idenfy_locales() {
  const auto found = idenfy::classify({409, "", "Client ID already exists"});
  const char* const locales[] = {"en", "es", "pt-BR", "lt"};
  for (const auto* one : locales)
    for (const auto* other : locales)
      checker::holds(one == other || idenfy::user_message(found, one) != idenfy::user_message(found, other),
                     std::string("iDenfy: user messages in ") + one + " and " + other + " differ");
  for (const auto& one : lookups)
    checker::same(idenfy::user_message(found, one.asked), idenfy::user_message(found, one.found),
                  std::string("iDenfy: user message in `") + one.asked + '`');
  checker::same(idenfy::user_message(found), idenfy::user_message(found, "en"),
                "iDenfy: user message without a locale");
  checker::holds(idenfy::user_message(found) != idenfy::user_message({}),
                 "iDenfy: user message of a conflict");

  // Errors meant for developers tell an end user only that something went wrong.
  checker::same(idenfy::user_message(idenfy::classify({400, "BAD_VALUE", "The name is a number."}), "lt"),
                idenfy::user_message({}, "lt"), "iDenfy: user message of an error for developers");
}
