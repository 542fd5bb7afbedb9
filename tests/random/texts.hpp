#pragma once
#include <string>

#include "chance.hpp"

namespace random_catalog {

/// `ABC_DEF`: only letters, so folding cannot change it into something else.
std::string upper_word(chance& random);
/// `abc`
std::string lower_word(chance& random);

/// A text of one line, not always a sentence: mostly words, sometimes whatever a vendor could write.
std::string phrase(chance& random);
/// A text that ends with a period: a line or paragraphs, with characters that mean something to C++,
/// Markdown, HTML, JSON, YAML or templates. It may contain any braces.
std::string sentence(chance& random);
/// A sentence of about `size` bytes.
std::string long_sentence(chance& random, std::size_t size);
/// The text with its braces doubled: `{{` and `}}`.
std::string escaped_braces(const std::string& text);

}  // namespace random_catalog
