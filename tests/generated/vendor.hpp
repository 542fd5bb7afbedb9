#pragma once
// What each vendor's generated code offers, with the vendor's own type as a number.
#include <errcat/runtime.hpp>
#include <vector>

/// A name in the generated C++: its number in the JSON export and for the compiler.
struct named {
  const char* id;  ///< not a view: compilers would count the length of each in lists of ten thousand
  std::int64_t number;
  std::int64_t value;
};

struct vendor {
  std::string_view name;
  errcat::any_match (*classify)(const errcat::response&);
  /// The `code` that `classify` returns.
  std::int32_t (*code_of)(const errcat::response&);
  std::string_view (*user_message)(const errcat::any_match&, std::string_view);
  errcat::entry (*describe)(std::int32_t);
  errcat::entry (*find_id)(std::string_view);
  std::int32_t (*find_code)(const errcat::wire_code&);
  std::string_view (*to_string)(std::int32_t);
  errcat::entry_list (*entries)();
  // Each list ends with an empty name.
  const named* errors;
  const named* surfaces;
  const named* operations;
};

std::vector<vendor> all_vendors();
