#pragma once

#include "opname/scanner/scanner_limits.h"
#include "opname/workflow/scanner_profile.h"

#include <QList>

namespace opname {

/// What this computer keeps of its scanners, in QSettings.
namespace KeptScanners {

inline constexpr int mostScanners = 32;

/// The profiles, the keyboard's always among them. What is damaged or double is left out.
QList<ScannerProfile> profiles();
void keep(const QList<ScannerProfile> &profiles);

ScannerLimits limits();
void keep(const ScannerLimits &limits);

} // namespace KeptScanners

} // namespace opname
