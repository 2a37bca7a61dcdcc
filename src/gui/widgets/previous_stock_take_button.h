#pragma once

#include "../shell/session_document.h"
#include "opname/workflow/previous_stock_take.h"

#include <QPushButton>

#include <memory>

namespace opname {

/// Takes the previous stock-take into the report: asks for its file, compares on a thread of its own, and
/// keeps what was found in the session.
class PreviousStockTakeButton : public QPushButton {
    Q_OBJECT

public:
    explicit PreviousStockTakeButton(QWidget *parent = nullptr);
    void setDocument(SessionDocument *document);
    void refresh();
    void retranslate();
    void compareWith(const QString &olderPath);

Q_SIGNALS:
    void failed(const opname::Error &error);
    void told(const QString &message);

private:
    /// Filled on the task's thread.
    struct Compared {
        Result<PreviousStockTake> previous;
    };
    void choose();
    void keepCompared();
    void keep(const Compared &compared);

    SessionDocument *m_document = nullptr;
    std::shared_ptr<Compared> m_running;
    BackgroundTask m_task; ///< last: it is waited for before what it fills goes away
};

} // namespace opname
