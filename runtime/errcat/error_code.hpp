#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <system_error>

#include "errcat/find.hpp"
#include "errcat/match.hpp"
#include "errcat/response.hpp"

/// The base of the generated headers for `std::error_code`.
///
/// The standard compares categories by their address, and a program may have several objects of one category:
/// a shared library has its own if it hides its symbols or is loaded by `dlopen` with `RTLD_LOCAL`. These
/// categories therefore compare by name wherever the standard lets them decide: a code with a kind, and a
/// code with an enumerator. `std::error_code` itself compares two codes and asks no category.
namespace errcat {
inline namespace layout_11 {

/// Whether two categories are the same, even if they are two objects. Their names begin with "errcat.", so no
/// other library has them.
inline bool same_category(const std::error_category& a, const std::error_category& b) noexcept {
  return a == b || std::string_view(a.name()) == b.name();
}

namespace detail {

/// An object that exists before the first constructor of a program runs, and until after its last destructor.
template <class Category>
union undying {
  template <class... Arguments>
  constexpr explicit undying(Arguments... from) noexcept : object(from...) {}
  undying(const undying&) = delete;
  undying& operator=(const undying&) = delete;
  ~undying() {}

  Category object;
};

/// Not std::to_string: its tables keep GNU's loader from ever unloading a shared library.
inline std::string numbered(const char* what, int value) {
  return what + std::string(decimal(value).text());
}

/// What all of errcat's categories share: equality by name.
class named_category : public std::error_category {
 public:
  const char* name() const noexcept override { return name_; }
  bool equivalent(int value, const std::error_condition& wanted) const noexcept override {
    const std::error_condition own = default_error_condition(value);
    return own.value() == wanted.value() && same_category(own.category(), wanted.category());
  }
  bool equivalent(const std::error_code& code, int condition) const noexcept override {
    return code.value() == condition && same_category(code.category(), *this);
  }

 protected:
  constexpr explicit named_category(const char* name) noexcept : name_(name) {}

 private:
  const char* name_;
};

/// The category of kinds. Their texts come from generated code.
class kind_category final : public named_category {
 public:
  using text_of = std::string_view (*)(kind) noexcept;

  constexpr explicit kind_category(text_of texts) noexcept : named_category("errcat.kind"), texts_(texts) {}
  std::string message(int value) const override {
    const std::string_view known = texts_(static_cast<kind>(value));
    return known.empty() ? numbered("unknown kind ", value) : std::string(known);
  }

 private:
  text_of texts_;
};

/// The value of a code if nothing matched. Numbers are positive.
inline constexpr int unmatched = -1;

/// The category of one vendor's enum.
class vendor_category final : public named_category {
 public:
  using tables_of = tables (*)() noexcept;
  using category_of = const std::error_category& (*)() noexcept;

  constexpr vendor_category(const char* name, tables_of from, category_of kinds) noexcept
      : named_category(name), tables_(from), kinds_(kinds) {}
  /// What happened, for developers and logs: the summary, else the title, else the id.
  std::string message(int value) const override {
    const entry known = errcat::find_number(tables_(), value);
    for (const std::string_view text : {known.summary(), known.title(), known.id()})
      if (!text.empty()) return std::string(text);
    if (value == 0) return "no error";
    return value == unmatched ? "the catalog has nothing on this response"
                              : numbered("unknown error ", value);
  }
  /// The kind of the error. For a value that the catalog does not have, the value itself.
  std::error_condition default_error_condition(int value) const noexcept override {
    const kind family = errcat::find_number(tables_(), value).kind();
    if (family == kind{}) return {value, *this};
    return {static_cast<int>(family), kinds_()};
  }

 private:
  tables_of tables_;
  category_of kinds_;
};

/// The code of a match: the error's, or that of its kind if what matched has no number. For a success it is
/// 0, "no error". It is `unmatched` if nothing matched, and for a success with a code that is unknown or
/// ambiguous, so that nobody takes that for a success.
inline std::error_code code_of(const any_match& found, const std::error_category& vendor,
                               const std::error_category& kinds) noexcept {
  if (found.what.number() != 0) return {found.what.number(), vendor};
  if (found.how != rung::unlisted_code && found.status >= 200 && found.status <= 299)
    return {found.surprising.has(surprise::unknown_code) || found.surprising.has(surprise::ambiguous)
                ? unmatched
                : 0,
            vendor};
  if (found.what.kind() != kind{}) return {static_cast<int>(found.what.kind()), kinds};
  return {unmatched, vendor};
}

}  // namespace detail
}  // namespace layout_11
}  // namespace errcat
