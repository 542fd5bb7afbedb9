#pragma once
#include "errcat/types.hpp"
#include "spec/model.hpp"

// The words of a spec as enumerators. A word that is not given means the default.
namespace generator::catalog {

errcat::severity severity_of(const spec::text& word);
errcat::audience audience_of(const spec::text& word);
errcat::emission emission_of(const spec::text& word);
errcat::effect effect_of(const spec::text& word);
errcat::known known_of(const spec::flag& word);

}  // namespace generator::catalog
