// Turns each part of a spec into a text.
#include "comparison/spec_texts.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <map>
#include <utility>
#include <vector>

#include "comparison/facts.hpp"

namespace written {
namespace {

struct range {
  int first;
  int last;
};
std::vector<range> ranges(const Node& of) {
  std::vector<range> all;
  for (const auto& one : texts(of)) {
    if (one == "varies") continue;
    if (one == "any") {
      all.push_back({-1'000'000, 199});
      all.push_back({300, 1'000'000});
    } else if (one.size() == 3 && one.substr(1) == "xx") {
      const int hundred = (one[0] - '0') * 100;
      all.push_back({hundred, hundred + 99});
    } else {
      all.push_back({std::atoi(one.c_str()), std::atoi(one.c_str())});
    }
  }
  return all;
}

std::string milliseconds(std::string written) {
  if (written.rfind('~', 0) == 0) written.erase(0, 1);
  char* end = nullptr;
  const double amount = std::strtod(written.c_str(), &end);
  const std::string unit(end);
  for (const auto& [name, ms] :
       {std::pair{"ms", 1}, {"s", 1000}, {"min", 60'000}, {"h", 3'600'000}, {"d", 86'400'000}})
    if (unit == name) return std::to_string(static_cast<long long>(amount * ms));
  return "?" + written;
}

std::string field_values(const Node& of) {
  std::vector<std::string> all;
  for (const auto& one : items(of)) {
    const auto value = text(one);
    const bool quoted = one.Tag() == "!";
    const bool number = !value.empty() && value.find_first_not_of("-0123456789") == std::string::npos;
    const bool word = value == "true" || value == "false" || value == "null";
    all.push_back((quoted || !(number || word) ? "text " : number ? "integer " : "word ") + value);
  }
  return listed(all);
}

}  // namespace

std::string sorted(const Node& of) {
  auto all = texts(of);
  std::sort(all.begin(), all.end());
  return listed(all);
}

std::string known(const Node& of) {
  const auto value = text(of);
  if (value == "true") return "yes";
  return value == "false" ? "no" : value.empty() ? "unspecified" : value;
}

std::string ranges_text(const Node& of, const Node& except) {
  auto all = ranges(of);
  for (const auto& hole : ranges(except)) {
    std::vector<range> left;
    for (const auto& one : all) {
      if (hole.last < one.first || hole.first > one.last) {
        left.push_back(one);
        continue;
      }
      if (one.first < hole.first) left.push_back({one.first, hole.first - 1});
      if (one.last > hole.last) left.push_back({hole.last + 1, one.last});
    }
    all = left;
  }
  std::vector<std::string> out;
  for (const auto& one : all) out.push_back(std::to_string(one.first) + ".." + std::to_string(one.last));
  return listed(out);
}

std::string described(const Node& of) {
  std::vector<std::string> all;
  for (const auto& one : items(of)) {
    const bool map = one.IsMap();
    all.push_back(listed({main_text(one, "text"), text(one, "fix"), map ? text(one, "retry") : "",
                          sorted(at(one, "surfaces")), sorted(at(one, "operations"))}));
  }
  return listed(all);
}

std::string pairs(const Node& of) {
  std::vector<std::string> all;
  if (of)
    for (const auto& one : of) all.push_back(one.first.Scalar() + ": " + text(one.second));
  return listed(all);
}

std::string links(const Node& of) {
  std::vector<std::string> all;
  if (of)
    for (const auto& one : of) {
      const auto url = main_text(one.second, "url");
      all.push_back(one.first.Scalar() + ": " + (url == "missing" ? "" : url));
    }
  return listed(all);
}

std::string limits(const Node& of) {
  std::vector<std::string> all;
  for (const auto& one : items(of)) {
    std::vector<std::string> columns;
    for (const char* key : {"what", "min", "above", "max", "below", "per"}) columns.push_back(text(one, key));
    all.push_back(listed(columns));
  }
  return listed(all);
}

std::string fields(const Node& from, const Node& category, const Node& common) {
  std::map<std::string, std::string> all;
  for (const auto& source : {common, category, from})
    for (const auto& one : at(source, "fields")) all[one.first.Scalar()] = field_values(one.second);
  if (const auto code = text(from, "code"); !code.empty() && at(common, "code_at"))
    all[text(common, "code_at")] = "[text " + code + "]";
  std::vector<std::string> out;
  for (const auto& [place, values] : all) out.push_back(place + ": " + values);
  return listed(out);
}

std::string retry_facts(const Node& policies, const std::string& id) {
  if (id.empty()) return "";
  const auto policy = at(policies, id);
  if (!policy) return listed({id, id});
  std::vector<std::string> delays;
  bool about = false;
  const auto time = [&](const Node& of) {
    const auto written = text(of);
    about = about || written.rfind('~', 0) == 0;
    return written.empty() || written == "none" ? std::string("0") : milliseconds(written);
  };
  for (const auto& one : items(at(policy, "delay"))) delays.push_back(time(one));
  const auto factor = text(policy, "factor");
  const auto jitter = text(policy, "jitter");
  const auto share =
      jitter.find('%') == std::string::npos ? "0" : std::to_string(std::lround(std::stod(jitter) * 10));
  const auto cap = time(at(policy, "cap"));
  const auto within = time(at(policy, "within"));
  return listed({id, text(policy, "do"), listed(delays),
                 factor.empty() ? "0" : std::to_string(std::lround(std::stod(factor) * 1000)), cap,
                 text(policy, "cap") == "none" ? "no cap" : "",
                 text(policy, "attempts").empty() ? "0" : text(policy, "attempts"), within,
                 share != "0"     ? "percent"
                 : jitter.empty() ? "unspecified"
                                  : jitter,
                 share, text(policy, "repeats").empty() ? "unless_unsafe" : text(policy, "repeats"),
                 known(at(policy, "honor_retry_after")), about ? "about" : ""});
}

std::string waits(const Node& of) {
  std::vector<std::string> all;
  for (const auto& one : items(of))
    for (const auto& place : texts(one.IsMap() ? at(one, "at") : one)) {
      std::vector<std::string> parts{place, one.IsMap() ? text(one, "unit") : ""};
      if (one.IsMap() && at(one, "when"))
        for (const auto& condition : at(one, "when"))
          for (const auto& value : texts(condition.second))
            parts.push_back(condition.first.Scalar() + '=' + value);
      all.push_back(listed(parts));
    }
  return listed(all);
}

}  // namespace written
