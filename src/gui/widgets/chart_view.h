#pragma once

#include "opname/report/chart_picture.h"

#include <QWidget>

namespace opname {

/// A chart of the report, drawn by the same rules and in the colours of the window: as wide as the widget,
/// as high as it needs. Its figures are read out to those who do not see it.
class ChartView : public QWidget {
    Q_OBJECT

public:
    explicit ChartView(const QString &name, QWidget *parent = nullptr);
    void setChart(const Chart &chart);
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    ChartPicture pictureOf(int width) const;

    Chart m_chart;
};

} // namespace opname
