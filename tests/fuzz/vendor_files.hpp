#pragma once
#include <string>
#include <vector>

/// The texts of the specs of real vendors, or of those in another folder of the project.
std::vector<std::string> specs_in(const std::string& folder = "specs");
