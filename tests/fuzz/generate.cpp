#include <memory>
#include <mutex>
#include <nlohmann/json.hpp>
#include <set>
#include <string>

#include "catalog/shed.hpp"
#include "demand.hpp"
#include "loaded_spec.hpp"
#include "plan/plan.hpp"
#include "plan/receiver.hpp"
#include "targets/targets.hpp"

// Renders every output of a random spec that has no errors, and demands that each can be written and shown.
// After a null comes a part of the spec.
namespace {

using namespace generator;

/// Keeps one output at a time.
class output_check : public plan::output_sink {
 public:
  explicit output_check(std::string path) : path_(std::move(path)) {}

  void add(std::string_view piece) override { text_ += piece; }
  void finish() override {
    demand(!text_.empty() && is_clean(text_));
    if (path_.ends_with(".json")) demand(nlohmann::json::accept(text_));
  }

 private:
  std::string path_;
  std::string text_;
};

class output_checks : public plan::receiver {
 public:
  void begin(std::string_view, std::optional<span>) override {}
  std::unique_ptr<plan::output_sink> open(std::size_t, std::string path) override {
    demand(plan::objection_to(path).empty() && paths_.insert(plan::case_blind(path)).second);
    return std::make_unique<output_check>(std::move(path));
  }

 private:
  std::set<std::string> paths_;
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto parts = parts_of(text_of(data, size));
  loaded_spec all;
  load(parts[0], parts.size() > 1 ? parts[1] : std::string_view(), all);
  // What is no spec of a vendor teaches nothing here.
  if (all.found.has_errors() || all.vendors.empty()) return -1;
  const auto templates = targets::built_in_templates(all.sources);
  output_checks outputs;
  const targets::request wanted{.targets = {}, .jobs = 1};
  targets::rendering rendering(wanted, templates, all.sources, outputs);
  rendering.add({&all.vendors[0]}, all.kinds);
  catalog::shed(all.vendors[0]);
  rendering.add_common(all.vendors, all.kinds, {});
  demand(rendering.take_found().empty());
  return 0;
}
