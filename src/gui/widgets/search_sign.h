#pragma once

class QAction;
class QLineEdit;

namespace opname {

/// The magnifier in front of a field in which is searched; read out as the field is.
QAction *addSearchSign(QLineEdit &field);

} // namespace opname
