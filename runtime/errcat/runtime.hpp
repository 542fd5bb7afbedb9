#pragma once
/// All of the runtime that needs nothing but `<string_view>`. The header of a vendor brings less: the types.
#include "errcat/budget.hpp"
#include "errcat/captured.hpp"
#include "errcat/classify.hpp"
#include "errcat/decide.hpp"
#include "errcat/entry.hpp"
#include "errcat/find.hpp"
#include "errcat/match.hpp"
#include "errcat/message.hpp"
#include "errcat/response.hpp"
#include "errcat/retry.hpp"
#include "errcat/types.hpp"
