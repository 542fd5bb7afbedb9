# cmake -DOUT=... -DROOT=... "-DFILES=a;b" -P Embed.cmake: C++ with each file as a raw string, by its path below ROOT.
set(rows "")
foreach(file IN LISTS FILES)
  file(READ "${ROOT}/${file}" text)
  # MSVC bounds one literal at 16 KB; adjacent ones are joined by the compiler.
  string(LENGTH "${text}" length)
  set(literals "")
  set(at 0)
  while(at LESS length)
    string(SUBSTRING "${text}" ${at} 8000 piece)
    string(APPEND literals "\n     R\"errcat(${piece})errcat\"sv")
    math(EXPR at "${at} + 8000")
  endwhile()
  string(APPEND rows "    {\"${file}\"sv,${literals}},\n")
endforeach()
file(WRITE "${OUT}" "#include \"targets/embedded.hpp\"

namespace generator::targets {

namespace {
// Without a length the compiler counts the characters, and Clang refuses to count so many.
using namespace std::string_view_literals;
constexpr embedded_file files[] = {
${rows}};
}  // namespace

std::span<const embedded_file> embedded_files() { return files; }

}  // namespace generator::targets
")
