// Only a test compiles this: the compiler says in errcat's words which headers it does not accept.
#include <errcat/body.hpp>
#include <map>
#include <string>
#include <vector>

struct stranger {
  std::string key;
};

void refused(const errcat::detail::tables& t) {
  static_cast<void>(errcat::read(t, {400}, "", std::vector<stranger>()));
  static_cast<void>(errcat::read(t, {400}, "", std::map<int, std::string>()));
  static_cast<void>(errcat::read(t, {400}, "", std::map<std::string, int>()));
}
