#include <algorithm>

#include "comparison/facts.hpp"
#include "errcat/detail/find_places.hpp"
#include "errcat/to_string.hpp"

namespace {

using namespace errcat::detail;

std::string number(std::int64_t value) {
  return std::to_string(value);
}

class table_reader {
 public:
  table_reader(const tables& t, const facts& asked) : t_(t), asked_(asked) {}

  facts run() {
    out_["vendor"] = text(t_, header_of(t_, h_vendor));
    out_["title"] = text(t_, header_of(t_, h_title));
    for (const auto one : errcat::entry_list(t_)) add_entry(one);
    add_vocabulary();
    add_envelopes();
    add_asked();
    return std::move(out_);
  }

 private:
  void add_entry(const errcat::entry& of) {
    const auto put = [&](const std::string& key, std::string value) {
      out_[entry_key(of.index()) + key] = std::move(value);
    };
    put("type", std::string(to_string(of.type())));
    put("id", std::string(of.id()));
    put("number", of.number() == 0 ? "" : number(of.number()));
    put("code", std::string(of.code()));
    put("subcode", std::string(of.subcode()));
    put("title", std::string(of.title()));
    put("summary", std::string(of.summary()));
    put("action", std::string(of.action()));
    put("since", std::string(of.since()));
    put("deprecated", std::string(of.deprecated()));
    put("replaced_by", std::string(of.replaced_by().id()));
    put("severity", std::string(to_string(of.severity())));
    put("audience", std::string(to_string(of.audience())));
    put("emitted", std::string(to_string(of.emission())));
    put("category", of.category_id().empty()
                        ? ""
                        : std::string(of.category_id()) + ": " + std::string(of.category_title()));
    put("aliases", texts(of.aliases()));
    put("messages", texts(of.messages()));
    put("notes", texts(of.notes()));
    put("causes", items(of.causes()));
    put("fixes", items(of.fixes()));
    put("causes ordered", of.causes_ordered() ? "yes" : "no");
    put("fixes ordered", of.fixes_ordered() ? "yes" : "no");
    put("surfaces", ids(h_surfaces, 2, of.surfaces()));
    put("operations", ids(h_operations, operation_width, of.operations()));
    put("retry", retry_facts(of.stated_retry()));
    put("effect", std::string(to_string(of.stated_effect())));
    put("statuses",
        each(of.statuses(), [](const auto& one) { return number(one.first) + ".." + number(one.last); }));
    put("placeholders", each(of.placeholders(), [](const auto& one) {
          return std::string(one.name) + ": " + (one.integer ? "integer" : "text");
        }));
    put("formats", each(of.formats(), [](const auto& one) {
          return std::string(one.field) + ": " + std::string(one.format);
        }));
    put("links", each(of.links(),
                      [](const auto& one) { return std::string(one.title) + ": " + std::string(one.url); }));
    put("limits", each(of.limits(), [](const auto& one) {
          std::vector<std::string> columns;
          for (const auto value : {one.what, one.min, one.above, one.max, one.below, one.per})
            columns.emplace_back(value);
          return listed(columns);
        }));
    put("fields", fields(of));
    if (asked_.count(entry_key(of.index()) + "kind") != 0) put("kind", std::string(of.kind_id()));
  }

  template <class List, class Text>
  static std::string each(const List& list, const Text& text_of) {
    std::vector<std::string> all;
    for (const auto& one : list) all.push_back(text_of(one));
    return listed(all);
  }
  static std::string texts(const errcat::text_list& list) {
    return each(list, [](std::string_view one) { return std::string(one); });
  }

  template <class List>
  std::string ids(header table, word width, const List& list) const {
    std::vector<std::string> all;
    for (const auto one : list)
      all.emplace_back(text(t_, list_row(t_, header_of(t_, table), width, static_cast<word>(one) - 1)[0]));
    std::sort(all.begin(), all.end());
    return listed(all);
  }

  std::string items(const errcat::item_list& list) const {
    return each(list, [&](const errcat::item& one) {
      return listed({std::string(one.text()), std::string(one.fix()), std::string(one.retry().id()),
                     ids(h_surfaces, 2, one.surfaces()),
                     ids(h_operations, operation_width, one.operations())});
    });
  }

  std::string fields(const errcat::entry& of) const {
    std::vector<std::string> all;
    const word list = property_of(t_, of.index(), p_fields);
    for (word i = 0; i < list_size(t_, list); ++i) {
      const row_view row = list_row(t_, list, 2, i);
      std::vector<std::string> values;
      for (word v = 0; v < list_size(t_, row[1]); ++v) {
        const row_view value = list_row(t_, row[1], 2, v);
        const auto type = static_cast<field_type>(value[0]);
        values.push_back((type == field_type::text      ? "text "
                          : type == field_type::integer ? "integer "
                                                        : "word ") +
                         std::string(text(t_, value[1])));
      }
      all.push_back(std::string(text(t_, row[0])) + ": " + listed(values));
    }
    std::sort(all.begin(), all.end());
    return listed(all);
  }

  static std::string retry_facts(const errcat::retry_rule& of) {
    if (!of) return "";
    const auto verb = std::string(to_string(of.verb()));
    if (of.id() == verb) return listed({verb, verb});
    return listed({std::string(of.id()), verb, each(of.delays(), number), number(of.factor_milli().value),
                   number(of.cap_ms().value), of.uncapped() ? "no cap" : "", number(of.attempts().value),
                   number(of.within_ms().value), std::string(to_string(of.jitter())),
                   number(of.jitter_permille()), std::string(to_string(of.repeats())),
                   std::string(to_string(of.honor_retry_after())), of.about() ? "about" : ""});
  }

  void add_vocabulary() {
    const std::pair<header, std::string> titled[] = {{h_surfaces, "surfaces/"},
                                                     {h_categories, "categories/"}};
    for (const auto& [table, prefix] : titled)
      for (word i = 0; i < list_size(t_, header_of(t_, table)); ++i) {
        const row_view row = list_row(t_, header_of(t_, table), 2, i);
        out_[prefix + std::string(text(t_, row[0]))] = text(t_, row[1]);
      }
    for (word i = 0; i < list_size(t_, header_of(t_, h_operations)); ++i) {
      const row_view row = list_row(t_, header_of(t_, h_operations), operation_width, i);
      const auto key = "operations/" + std::string(text(t_, row[o_id])) + '/';
      out_[key + "title"] = text(t_, row[o_title]);
      out_[key + "call"] = text(t_, row[o_call]);
      out_[key + "key"] = text(t_, row[o_key]);
      out_[key + "idempotent"] = to_string(static_cast<errcat::known>(row[o_idempotent]));
      out_[key + "accepts_key"] = to_string(static_cast<errcat::known>(row[o_accepts_key]));
      out_[key + "surfaces"] = ids(h_surfaces, 2, errcat::surface_list(t_, row[o_surfaces]));
    }
    for (word i = 0; i < list_size(t_, header_of(t_, h_methods)); ++i) {
      const row_view row = list_row(t_, header_of(t_, h_methods), 2, i);
      out_["methods/" + std::string(text(t_, row[0]))] = to_string(static_cast<errcat::known>(row[1]));
    }
    out_["accepts_key"] = to_string(static_cast<errcat::known>(header_of(t_, h_accepts_key)));
    out_["key_header"] = text(t_, header_of(t_, h_key_header));
  }

  void add_envelopes() {
    out_["success codes"] = texts(errcat::text_list(t_, header_of(t_, h_success_codes)));
    const std::pair<envelope_word, std::string> columns[] = {{v_code, "code"},
                                                             {v_subcode, "subcode"},
                                                             {v_message, "message"},
                                                             {v_details, "details"},
                                                             {v_field, "field"},
                                                             {v_request_id, "request_id"},
                                                             {v_should_retry, "should_retry"}};
    const place_list places(t_, header_of(t_, h_places));
    for (word i = 0; i < list_size(t_, header_of(t_, h_envelopes)); ++i) {
      const row_view row = list_row(t_, header_of(t_, h_envelopes), envelope_width, i);
      const auto key = "envelope " + std::to_string(i) + '/';
      out_[key + "surfaces"] = ids(h_surfaces, 2, errcat::surface_list(t_, row[v_surfaces]));
      for (const auto& [column, name] : columns) {
        std::vector<std::string> all;
        for (word p = 0; p < list_size(t_, row[column]); ++p)
          all.emplace_back(places[list_value(t_, row[column], p)].text());
        out_[key + name] = listed(all);
      }
      out_[key + "retry_after"] = waits(row[v_retry_after]);
      out_[key + "media type"] = text(t_, row[v_media_type]);
      out_[key + "base"] = text(t_, row[v_code_base]);
    }
  }

  std::string waits(word list) const {
    const place_list places(t_, header_of(t_, h_places));
    const char* const units[] = {"", "s", "ms", "epoch_s", "epoch_ms", "http_date", "reset", "rate_limit"};
    std::vector<std::string> all;
    for (word i = 0; i < list_size(t_, list); ++i) {
      const row_view row = list_row(t_, list, wait_width, i);
      std::vector<std::string> parts{std::string(places[row[w_place]].text()), units[row[w_unit]]};
      for (word c = 0; c < list_size(t_, row[w_when]); ++c) {
        const row_view condition = list_row(t_, row[w_when], 2, c);
        for (word v = 0; v < list_size(t_, condition[1]); ++v)
          parts.push_back(std::string(places[condition[0]].text()) + '=' +
                          std::string(text(t_, list_row(t_, condition[1], 2, v)[1])));
      }
      all.push_back(listed(parts));
    }
    return listed(all);
  }

  /// Items that can only be looked up, not listed.
  void add_asked() {
    const errcat::entry_list entries(t_);
    for (const auto& [key, unused] : asked_) {
      const auto last = key.substr(key.rfind('/') + 1);
      if (key.rfind("other id/", 0) == 0) out_[key] = errcat::find_id(t_, last).id();
      if (key.rfind("default message/", 0) == 0) out_[key] = errcat::user_message(t_, {}, last);
      if (last.rfind("message ", 0) == 0) {
        const errcat::entry of(t_, static_cast<word>(std::stoul(key.substr(6))));
        if (of.index() < entries.size()) out_[key] = errcat::user_message(of, last.substr(8));
      }
      if (key == "locales") out_[key] = texts(errcat::text_list(t_, header_of(t_, h_locales)));
    }
  }

  tables t_;
  const facts& asked_;
  facts out_;
};

}  // namespace

facts facts_of(const errcat::detail::tables& t, const facts& asked) {
  return table_reader(t, asked).run();
}
