// render_apply_filter FILTER LINE: reads a JSON list of texts and prints the filter's results as a JSON list.
#include <iostream>
#include <nlohmann/json.hpp>

#include "render/filters.hpp"

int main(int count, char** arguments) {
  const auto* filter = count == 3 ? generator::render::find_filter(arguments[1]) : nullptr;
  if (filter == nullptr) return 2;
  nlohmann::json all = nlohmann::json::array();
  for (const std::string text : nlohmann::json::parse(std::cin)) {
    const auto printed = filter->escape(text, {arguments[2], {}});
    all.push_back(printed ? nlohmann::json{{"text", printed->text}, {"before_more", printed->before_more}}
                          : nullptr);
  }
  std::cout << all.dump();
}
