// Loads two shared libraries, each with its own copy of everything. Checks that the error codes that one
// makes compare equal to the kinds and enumerators of the other and of this program.
//   loads_libraries LIBRARY LIBRARY
#include <dlfcn.h>

#include <cstdio>
#include <cstdlib>
#include <string>

#include <errcat/customer-verification_error_code.hpp>
#include <errcat/idenfy_error_code.hpp>

#include "library.hpp"

namespace idenfy = errcat::idenfy;

namespace {

int failures = 0;
int checks = 0;

void holds(bool is, const std::string& what) {
  ++checks;
  if (is) return;
  ++failures;
  std::printf("does not hold: %s\n", what.c_str());
}

/// Constructed before the categories are first used, so destroyed after them, if they are destroyed.
struct last_to_go {
  std::error_code kept;

  ~last_to_go() {
    const bool right =
        kept == idenfy::error::token_not_valid && kept == errcat::kind::authentication &&
        kept != errcat::kind::server && std::string(kept.category().name()) == "errcat.idenfy" &&
        kept.message() == "The identification token has expired, or it is invalid for another reason." &&
        std::error_code(14, errcat::kind_category()).message() ==
            "The call worked but its result is negative.";
    if (right) return;
    std::printf("does not hold: a code is as good in the last destructor\n");
    std::fflush(stdout);
    std::_Exit(1);
  }
};
last_to_go last;

/// Constructed before main begins, using a category that nothing has used before.
const bool ready_at_once = std::error_code(idenfy::error::bad_value) == errcat::kind::invalid_input;

class library {
 public:
  explicit library(const char* path) : path_(path), handle_(dlopen(path, RTLD_NOW | RTLD_LOCAL)) {
    if (handle_ != nullptr) return;
    std::printf("%s\n", dlerror());
    std::exit(1);
  }
  template <class Function>
  Function* find(const char* name) const {
    return reinterpret_cast<Function*>(dlsym(handle_, name));
  }
  std::error_code idenfy_code(int status, const char* code) const {
    std::error_code made;
    find<decltype(::idenfy_code)>("idenfy_code")(status, code, made);
    return made;
  }
  std::error_code other_vendors_code(int number) const {
    std::error_code made;
    find<decltype(::other_vendors_code)>("other_vendors_code")(number, made);
    return made;
  }
  bool is_kind(const std::error_code& code, errcat::kind kind) const {
    return find<decltype(::is_kind)>("is_kind")(code, static_cast<int>(kind));
  }
  bool is_error(const std::error_code& code, idenfy::error error) const {
    return find<decltype(::is_error)>("is_error")(code, static_cast<int>(error));
  }
  /// Whether the library is unloaded then.
  bool unload() const { return dlclose(handle_) == 0 && dlopen(path_, RTLD_NOW | RTLD_NOLOAD) == nullptr; }

 private:
  const char* path_;
  void* handle_;
};

/// This program understands `code`, and so does the library `other`.
void check_token(const std::error_code& code, const library& other) {
  holds(code == errcat::kind::authentication, "token: its kind, here");
  holds(errcat::kind::authentication == code, "token: its kind, the other way round");
  holds(code != errcat::kind::permission, "token: another kind, here");
  holds(other.is_kind(code, errcat::kind::authentication), "token: its kind, there");
  holds(!other.is_kind(code, errcat::kind::permission), "token: another kind, there");
  holds(code == idenfy::error::token_not_valid, "token: its enumerator, here");
  holds(idenfy::error::token_not_valid == code, "token: its enumerator, the other way round");
  holds(code != idenfy::error::json_error && idenfy::error::json_error != code, "token: another enumerator");
  holds(idenfy::find_error(code) == idenfy::error::token_not_valid, "token: the enumerator found");
  holds(other.is_error(code, idenfy::error::token_not_valid), "token: its enumerator, there");
  holds(!other.is_error(code, idenfy::error::json_error), "token: another enumerator, there");
}

/// A status row without a name is known by its kind.
void check_row(const std::error_code& code, const library& other) {
  holds(code == errcat::kind::rate_limited, "429: its kind, here");
  holds(code != errcat::kind::server, "429: another kind, here");
  holds(other.is_kind(code, errcat::kind::rate_limited), "429: its kind, there");
  holds(!other.is_kind(code, errcat::kind::server), "429: another kind, there");
  holds(idenfy::find_error(code) == idenfy::error{}, "429: no enumerator");
  holds(code != static_cast<idenfy::error>(code.value()), "429: no enumerator of that number");
}

/// The same number from another vendor is a different error.
void check_other_vendor(const std::error_code& code, const library& other) {
  const auto same_number = static_cast<idenfy::error>(code.value());
  holds(code != same_number, "another vendor: here");
  holds(!other.is_error(code, same_number), "another vendor: there");
  holds(idenfy::find_error(code) == idenfy::error{}, "another vendor: nothing found");
  holds(code == errcat::customer_verification::error::token_expired, "another vendor: its own enumerator");
  holds(other.is_kind(code, errcat::kind::authentication), "another vendor: its kind, there");
}

}  // namespace

int main(int count, char* arguments[]) {
  if (count != 3) return 2;
  holds(ready_at_once, "a category is there before main");
  const library first(arguments[1]);
  const library second(arguments[2]);
  const std::error_code own = idenfy::error::token_not_valid;
  last.kept = own;
  const std::error_code one = first.idenfy_code(400, "TOKEN_NOT_VALID");
  const std::error_code two = second.idenfy_code(400, "TOKEN_NOT_VALID");

  // The reason for all of this: one category has three objects. No category can fix this limit: the standard
  // compares two codes by the category's address.
  holds(&own.category() != &one.category() && &own.category() != &two.category() &&
            &one.category() != &two.category(),
        "each library has a category of its own");
  holds(errcat::same_category(one.category(), two.category()), "they are the same by name");
  holds(one != two && own != one, "codes of two libraries differ for the standard");

  check_token(one, second);
  check_token(two, first);
  check_token(own, first);
  check_row(first.idenfy_code(429, ""), second);
  check_row(second.idenfy_code(429, ""), first);
  check_other_vendor(first.other_vendors_code(2), second);
  holds(!first.idenfy_code(200, ""), "a success is no error");
  const std::error_code nothing = first.idenfy_code(304, "");
  holds(nothing && nothing == std::error_condition(-1, idenfy::error_category()), "nothing matched");
  holds(first.unload() && second.unload(), "nothing keeps a library that is not needed any more");

  std::printf("%d checks, %d failed\n", checks, failures);
  return failures == 0 ? 0 : 1;
}
