#pragma once
#include <string>

#include "chance.hpp"

namespace random_catalog {

/// `ABC_DEF`; letters alone, so that nothing else can become of it when it is folded.
std::string upper_word(chance& random);
/// `abc`
std::string lower_word(chance& random);

/// A text of one line that need be no sentence: mostly words, sometimes whatever a vendor could come up with.
std::string phrase(chance& random);
/// A text that ends with a stop: a line or paragraphs, with characters that mean something to C++, Markdown,
/// HTML, JSON, YAML or templates. Braces are whatever they happen to be.
std::string sentence(chance& random);
/// A sentence of about `size` bytes.
std::string long_sentence(chance& random, std::size_t size);
/// The text with `{{` and `}}` for its braces.
std::string escaped_braces(const std::string& text);

}  // namespace random_catalog
