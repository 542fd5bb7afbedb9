#include "catalog/words.hpp"

namespace generator::catalog {

errcat::severity severity_of(const spec::text& word) {
  if (word.value == "note") return errcat::severity::note;
  if (word.value == "warning") return errcat::severity::warning;
  if (word.value == "critical") return errcat::severity::critical;
  return word.value == "error" ? errcat::severity::error : errcat::severity::unspecified;
}

errcat::audience audience_of(const spec::text& word) {
  if (word.value == "developer") return errcat::audience::developer;
  return word.value == "end_user" ? errcat::audience::end_user : errcat::audience::any;
}

errcat::emission emission_of(const spec::text& word) {
  if (word.value == "never") return errcat::emission::never;
  return word.value == "rarely" ? errcat::emission::rarely : errcat::emission::usual;
}

errcat::known known_of(const spec::flag& word) {
  if (!word.given) return errcat::known::unspecified;
  return word.value ? errcat::known::yes : errcat::known::no;
}

errcat::effect effect_of(const spec::text& word) {
  if (word.value == "none") return errcat::effect::none;
  if (word.value == "maybe") return errcat::effect::maybe;
  return word.value == "done" ? errcat::effect::done : errcat::effect::unspecified;
}

}  // namespace generator::catalog
