#pragma once
/// All that generated code needs.
#include "errcat/budget.hpp"
#include "errcat/classify.hpp"
#include "errcat/decide.hpp"
#include "errcat/entry.hpp"
#include "errcat/match.hpp"
#include "errcat/message.hpp"
#include "errcat/response.hpp"
#include "errcat/types.hpp"
