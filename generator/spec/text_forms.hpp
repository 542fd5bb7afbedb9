#pragma once
#include <string>
#include <string_view>

#include "diagnostics/advice.hpp"

/// The forms that texts in a spec must have.
namespace generator::spec {

/// `text` with small letters instead of ASCII capitals.
std::string lower(std::string_view text);

/// Whether YAML readers disagree about this plain scalar: `NO`, `010`, `1.10`, `null`.
bool readers_differ(std::string_view plain);

/// Whether a text can stand in a spec without quotes, even between brackets, and every reader takes it for
/// this text. Leaves out more than it has to.
bool is_plain(std::string_view text);

/// Drops the suggestions that need quotes in a spec, so that no program writes them. The text for people
/// stays.
void keep_plain(advice& of);

/// Whether a text ends with final punctuation in any script or with a code fence. Closing quotes and brackets
/// after it are ignored.
bool ends_like_a_sentence(std::string_view text);

/// The first `{name}` or doubled brace outside of `` `code` ``, in a text where braces have no meaning. Empty
/// if there is none.
std::string_view stray_placeholder(std::string_view text);

/// Whether this is a language tag of letters and digits joined by `-`, such as `pt-BR`.
bool is_locale(std::string_view tag);

/// The language tag that a name of a locale such as `en_US` or `pt-BR.UTF-8` means. Empty if it is none.
std::string locale_like(std::string_view name);

/// Whether this is `[a-z][a-z0-9_]*` and not a word that YAML readers read as a value.
bool is_id(std::string_view name);

/// The id that is most like a name: `expired_card` for `ExpiredCard` and `expired-card`. Empty if there is
/// none.
std::string id_like(std::string_view name);

/// Whether this is a day that exists in the calendar, written as YYYY-MM-DD.
bool is_date(std::string_view written);

/// Whether this is a relative path with `/` that stays in its folder: no `..`, no drive, no empty or `.`
/// segment.
bool is_path_below(std::string_view path);

/// The text without the final line breaks of a block scalar, which are not part of it.
std::string_view without_final_break(std::string_view text);

}  // namespace generator::spec
