#include "row_reading.h"

#include <QElapsedTimer>

#include <algorithm>
#include <utility>

namespace opname {

namespace {

constexpr qint64 moment = 10; // milliseconds

} // namespace

RowReading::RowReading()
{
    m_next.setSingleShot(true);
    QObject::connect(&m_next, &QTimer::timeout, &m_next, [this] { read(); });
}

void RowReading::start(QAbstractItemModel *model, Columns columns, Wanted wanted, Done done)
{
    stop();
    m_model = model;
    m_columns = std::move(columns);
    m_wanted = std::move(wanted);
    m_done = std::move(done);
    // Whoever changes the rows may say afterwards which columns are private now.
    const auto beginAnew = [this] {
        m_isBegun = false;
        m_next.start();
    };
    QObject::connect(model, &QAbstractItemModel::modelReset, &m_next, beginAnew);
    QObject::connect(model, &QAbstractItemModel::layoutChanged, &m_next, beginAnew);
    QObject::connect(model, &QAbstractItemModel::rowsInserted, &m_next, beginAnew);
    QObject::connect(model, &QAbstractItemModel::rowsRemoved, &m_next, beginAnew);
    read();
}

void RowReading::stop()
{
    if (m_model != nullptr)
        m_model->disconnect(&m_next);
    m_next.stop();
    m_model = nullptr;
    m_columns = nullptr;
    m_wanted = nullptr;
    m_done = nullptr;
    m_isBegun = false;
    m_left.clear();
    m_rows.clear();
}

void RowReading::begin()
{
    m_isBegun = true;
    m_rows.clear();
    m_read = m_columns();
    m_left = m_wanted();
    std::reverse(m_left.begin(), m_left.end());
}

void RowReading::read()
{
    if (m_model == nullptr) { // it went away
        stop();
        return;
    }
    if (!m_isBegun)
        begin();
    QElapsedTimer timer;
    timer.start();
    for (; !m_left.empty(); m_left.pop_back())
        for (int &row = m_left.back().first; row < m_left.back().end; ++row) {
            if (timer.elapsed() > moment) {
                m_next.start();
                return;
            }
            QStringList cells;
            for (const int column : m_read)
                cells.append(m_model->index(row, column).data().toString());
            m_rows.push_back(std::move(cells));
        }
    std::vector<QStringList> rows = std::move(m_rows);
    const QList<int> columns = m_read;
    const Done done = std::move(m_done);
    stop();
    done(std::move(rows), columns);
}

} // namespace opname
