#pragma once
#include <functional>
#include <string>
#include <string_view>

/// The words of texts, and which of them end users should not have to know.
namespace generator::check {

using word_visitor = std::function<void(std::string_view word, std::string_view next)>;

/// Calls `visit` with each word of a text as it is written, and with the word behind the blank that follows,
/// if there is one. Signs that compare, such as `<`, are words too.
void each_word(std::string_view text, const word_visitor& visit);

/// What people take a code for where it stands in a sentence.
enum class code_form {
  word,    ///< a word of the sentence
  number,  ///< an amount, unless they know the code
  name,    ///< a code
};

code_form form_of_code(std::string_view code);

/// The first word in a message that an end user should not have to know, or nothing. What placeholders stand
/// for and what addresses consist of does not count.
/// @param is_code whether a word is a code of the vendor
std::string technical_word(std::string_view message, std::string_view locale,
                           const std::function<bool(std::string_view)>& is_code);

}  // namespace generator::check
