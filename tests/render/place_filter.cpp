// render_place_filter PLACE LINE: reads a JSON list of texts, prints the list of what stands in the place.
#include <iostream>
#include <nlohmann/json.hpp>

#include "render/places.hpp"

int main(int count, char** arguments) {
  const auto* place = count == 3 ? generator::render::find_place(arguments[1]) : nullptr;
  if (place == nullptr) return 2;
  nlohmann::json all = nlohmann::json::array();
  for (const std::string text : nlohmann::json::parse(std::cin)) {
    const auto printed = place->escape(text, {arguments[2], {}});
    all.push_back(printed ? nlohmann::json{{"text", printed->text}, {"before_more", printed->before_more}}
                          : nullptr);
  }
  std::cout << all.dump();
}
