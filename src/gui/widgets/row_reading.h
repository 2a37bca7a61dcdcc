#pragma once

#include "opname/domain/error.h"

#include <QAbstractItemModel>
#include <QPointer>
#include <QStringList>
#include <QTimer>

#include <functional>
#include <vector>

namespace opname {

/// Takes the texts of one row, a cell for every column; answers false when it wants no more.
using RowVisitor = std::function<bool(const QStringList &cells)>;
/// Tells the rows of a list one after the other, on any thread: it holds all it needs for that.
using RowSource = std::function<Outcome(const RowVisitor &visit)>;

/// Texts of a table's rows, read a moment at a time so that the window goes on however long the table is.
/// Rows that come, go or change places meanwhile have it begin anew. Belongs to the model's thread.
class RowReading {
public:
    struct Stretch {
        int first = 0;
        int end = 0;
    };
    using Columns = std::function<QList<int>()>; ///< asked again when it begins anew, as Wanted is
    using Wanted = std::function<std::vector<Stretch>()>;
    /// Called within start() for a short table.
    using Done = std::function<void(std::vector<QStringList> rows, const QList<int> &columns)>;

    RowReading();
    void start(QAbstractItemModel *model, Columns columns, Wanted wanted, Done done);
    void stop();
    bool isRunning() const { return m_done != nullptr; }

private:
    void begin();
    void read();

    QPointer<QAbstractItemModel> m_model;
    Columns m_columns;
    Wanted m_wanted;
    Done m_done;
    bool m_isBegun = false;
    QList<int> m_read; ///< columns
    std::vector<Stretch> m_left; ///< the one that is being read last
    std::vector<QStringList> m_rows;
    QTimer m_next;
};

} // namespace opname
