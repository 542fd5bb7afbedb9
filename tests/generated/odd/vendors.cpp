// The odd vendors, in the same form as the real ones in ../vendors.cpp.
#include <errcat/odd-crlf.hpp>
#include <errcat/odd-folding.hpp>
#include <errcat/odd-integers.hpp>
#include <errcat/odd-many.hpp>
#include <errcat/odd-messages.hpp>
#include <errcat/odd-names.hpp>
#include <errcat/odd-parts.hpp>
#include <errcat/odd-placeholders.hpp>
#include <errcat/odd-statuses.hpp>
#include <errcat/odd-subcodes.hpp>
#include <errcat/odd-texts.hpp>
#include <errcat/odd-three.hpp>

#include "../vendor.hpp"

// The lists of names include deprecated names.
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"

namespace {

namespace of_integers {
namespace api = errcat::odd_integers;
#include "odd-integers.inc"

#include "../adaptor.inc"
}  // namespace of_integers

namespace of_names {
namespace api = errcat::odd_names;
#include "odd-names.inc"

#include "../adaptor.inc"
}  // namespace of_names

namespace of_placeholders {
namespace api = errcat::odd_placeholders;
#include "odd-placeholders.inc"

#include "../adaptor.inc"
}  // namespace of_placeholders

namespace of_folding {
namespace api = errcat::odd_folding;
#include "odd-folding.inc"

#include "../adaptor.inc"
}  // namespace of_folding

namespace of_statuses {
namespace api = errcat::odd_statuses;
#include "odd-statuses.inc"

#include "../adaptor.inc"
}  // namespace of_statuses

namespace of_subcodes {
namespace api = errcat::odd_subcodes;
#include "odd-subcodes.inc"

#include "../adaptor.inc"
}  // namespace of_subcodes

namespace of_messages {
namespace api = errcat::odd_messages;
#include "odd-messages.inc"

#include "../adaptor.inc"
}  // namespace of_messages

namespace of_three {
namespace api = errcat::odd_three;
#include "odd-three.inc"

#include "../adaptor.inc"
}  // namespace of_three

namespace of_parts {
namespace api = errcat::odd_parts;
#include "odd-parts.inc"

#include "../adaptor.inc"
}  // namespace of_parts

namespace of_texts {
namespace api = errcat::odd_texts;
#include "odd-texts.inc"

#include "../adaptor.inc"
}  // namespace of_texts

namespace of_crlf {
namespace api = errcat::odd_crlf;
#include "odd-crlf.inc"

#include "../adaptor.inc"
}  // namespace of_crlf

namespace of_many {
namespace api = errcat::odd_many;
#include "odd-many.inc"

#include "../adaptor.inc"
}  // namespace of_many

}  // namespace

std::vector<vendor> all_vendors() {
  return {of_integers::adapted("odd-integers"),
          of_names::adapted("odd-names"),
          of_placeholders::adapted("odd-placeholders"),
          of_folding::adapted("odd-folding"),
          of_statuses::adapted("odd-statuses"),
          of_subcodes::adapted("odd-subcodes"),
          of_messages::adapted("odd-messages"),
          of_three::adapted("odd-three"),
          of_parts::adapted("odd-parts"),
          of_texts::adapted("odd-texts"),
          of_crlf::adapted("odd-crlf"),
          of_many::adapted("odd-many")};
}
