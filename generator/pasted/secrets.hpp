#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace generator::pasted {

/// Something that must not be in a ticket or on a screen.
struct secret {
  std::string_view what;  ///< "a bearer token"
  std::string_view text;  ///< the part of the text that is secret
  std::string_view name;  ///< the name before it, such as `password`, if that tells; else empty
  friend bool operator==(const secret&, const secret&) = default;
};

/// The secrets in a text, in their order, by their shape (bearer tokens, keys that vendors mark as such,
/// private keys, cards, email addresses) and by the names before them, such as `password=`. They do not
/// overlap.
/// @param more_names further names of secrets, such as `X-Api-Secret`
std::vector<secret> secrets_in(std::string_view text, const std::vector<std::string>& more_names = {});

/// Whether a name promises a secret, such as `Authorization` or `client_secret`.
bool names_secret(std::string_view name, const std::vector<std::string>& more_names = {});

/// A text with `[a bearer token]` in the place of each secret.
std::string without_secrets(std::string_view text, const std::vector<std::string>& more_names = {});

/// A text with these in their places alone. `found` are parts of it, in their order.
std::string without(std::string_view text, const std::vector<secret>& found);

/// So many secrets of one kind.
struct secret_count {
  std::string_view what;
  std::string name;
  std::size_t count = 0;
};

/// Adds the secrets in a text. Each kind and each name, in any case, is counted once.
void count_secrets(std::string_view text, const std::vector<std::string>& more_names,
                   std::vector<secret_count>& to);

/// "a token", "2 email addresses", "the value of `password`".
std::string words_of(const secret_count& one);
/// These in words: "the value of `password`, 2 email addresses". Empty if there are none.
std::string words_of(const std::vector<secret_count>& all);

}  // namespace generator::pasted
