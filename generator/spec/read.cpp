#include "spec/read.hpp"

#include "spec/format.hpp"

// Decodes whole files of the format.
namespace generator::spec {
namespace {

template <class Spec>
Spec read(const yaml::node& root, findings& out) {
  Spec into;
  decoder with(root, out);
  // Keys can mean something else in a later format, so read nothing but the version.
  if (const auto* version = root.find("errcat");
      version && version->value.text() != std::to_string(format_version)) {
    out.add(rule::unsupported_version, version->value.at, {{"version", version->value.text()}});
    return into;
  }
  decode(with, root, into);
  return into;
}

}  // namespace

spec_type type_of(const yaml::node& root) {
  if (root.find("vendor")) return spec_type::vendor;
  if (root.find("part_of")) return spec_type::part;
  return root.find("kinds") ? spec_type::kinds : spec_type::vendor;
}

vendor_spec read_vendor(const yaml::node& root, findings& out) {
  return read<vendor_spec>(root, out);
}
spec_part read_part(const yaml::node& root, findings& out) {
  return read<spec_part>(root, out);
}
kinds_spec read_kinds(const yaml::node& root, findings& out) {
  return read<kinds_spec>(root, out);
}

}  // namespace generator::spec
