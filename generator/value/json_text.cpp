#include <array>
#include <cstdio>

#include "value/value.hpp"

// Writes values as JSON.
namespace generator {
namespace {

/// Writes values one after the other. Each level is indented further.
class json_writer {
 public:
  /// @param to takes what there is, from time to time; may be empty
  json_writer(std::size_t indent, const text_sink& to) : indent_(indent), to_(to) {}

  void write(const value& from) {
    switch (from.what()) {
      case value::type::null:
        text_ += "null";
        break;
      case value::type::boolean:
        text_ += from.flag() ? "true" : "false";
        break;
      case value::type::number:
        text_ += std::to_string(from.number());
        break;
      case value::type::fraction:
        text_ += from.other().digits;
        break;
      case value::type::text:
        add_json_string(from.text(), text_);
        break;
      case value::type::list:
        write_list(from);
        break;
      case value::type::object:
        write_object(from);
        break;
    }
  }

  /// What no sink has taken.
  std::string take() { return std::move(text_); }

 private:
  void write_list(const value& from) {
    text_ += '[';
    ++depth_;
    from.each([&](const value& one, std::size_t at) {
      begin(at);
      write(one);
      return true;
    });
    end(']', from.size());
  }

  void write_object(const value& from) {
    text_ += '{';
    ++depth_;
    for (std::size_t i = 0; i < from.members().size(); ++i) {
      const auto& one = from.members()[i];
      begin(i);
      add_json_string(one.name, text_);
      text_ += indent_ == 0 ? ":" : ": ";
      write(one.is);
    }
    end('}', from.members().size());
  }

  void begin(std::size_t index) {
    constexpr std::size_t piece = 64 << 10;
    if (to_ && text_.size() >= piece) {
      to_(text_);
      text_.clear();
    }
    if (index > 0) text_ += ',';
    new_line();
  }

  void end(char bracket, std::size_t count) {
    --depth_;
    if (count > 0) new_line();
    text_ += bracket;
  }

  void new_line() {
    if (indent_ == 0) return;
    text_ += '\n';
    text_.append(depth_ * indent_, ' ');
  }

  std::size_t indent_;
  std::size_t depth_ = 0;
  const text_sink& to_;
  std::string text_;
};

}  // namespace

void add_json_string(std::string_view text, std::string& to) {
  to += '"';
  std::size_t copied = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (static_cast<unsigned char>(c) >= 0x20 && c != '"' && c != '\\') continue;
    to += text.substr(copied, i - copied);
    copied = i + 1;
    constexpr std::string_view known = "\"\\\b\f\n\r\t";
    constexpr std::string_view letters = "\"\\bfnrt";
    if (const auto at = known.find(c); at != known.npos) {
      to += '\\';
      to += letters[at];
    } else {
      std::array<char, 8> escape{};
      std::snprintf(escape.data(), escape.size(), "\\u%04x", static_cast<unsigned>(c));
      to += escape.data();
    }
  }
  to += text.substr(copied);
  to += '"';
}

std::string json_text(const value& from, std::size_t indent) {
  const text_sink none;
  json_writer writer(indent, none);
  writer.write(from);
  return writer.take();
}

void write_json(const value& from, std::size_t indent, const text_sink& to) {
  json_writer writer(indent, to);
  writer.write(from);
  to(writer.take());
}

}  // namespace generator
