#include "schema/schema.hpp"

#include <nlohmann/json.hpp>
#include <ostream>

#include "commands/commands.hpp"
#include "json/json.hpp"

// The command `schema`.
namespace generator::commands {

int schema(const streams& to) {
  to.out << json_to_text(schema::json_schema(), 2) << '\n';
  return clean;
}

}  // namespace generator::commands
