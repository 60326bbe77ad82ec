import { describe, expect, it } from 'vitest';
import { loudFindings, loudIn } from './loudFindings.ts';

describe('numbers typed by hand', () => {
  it.each([
    ['付款经过：（一）申请；（二）审核；（二）支付。', ['SE431 （二）']],
    ['步骤：1）申请；2）审核；4）支付。', ['SE431 4）']],
    ['步骤：1.申请；2.审核；4.支付。', ['SE431 4.']],
    ['其一，合同晚；其二，报告晚；其四，付款晚。', ['SE431 其四']],
    ['第一是早编预算；第三是早签合同。', ['SE431 第三']],
    ['⑴申请；⑵审核；⑷支付。', ['SE431 ⑷']],
    ['⑩申请；⑪审核。', []],
    ['①申请；②审核；③复核；④审批；⑤支付；⑥入账；⑦归档；⑧核对；⑨公开；⑩总结；⑫整改。', ['SE431 ⑫']],
    ['一是抓品种。\n\n二是抓技术。\n\n四是抓服务。', ['SE431 四是']],
    ['1.抓品种。\n\n2.抓技术。\n\n2.抓服务。', ['SE431 2.']],
    ['按制度第（2）项、第（4）项执行，见（3）和（5）。', []],
    ['付款经过（1）申请；（2）审核两步，（1）由经办人办。', []],
    ['步骤：①申请；②审核；③支付，其中②由科长办。', []],
    ['坐标（2，1）和（4，3）两处，见（3）。', []],
    ['1、2、4季度的进度较快，分别为：1、2、4期。', []],
    ['尤其一线人员，其二级单位，其三名技术员都到岗。', []],
    ['一是抓品种；二是抓技术。\n\n一是抓培训；二是抓服务。', []],
    // A paragraph between belongs to the part above it.
    ['①加强领导。\n\n②完善制度。\n\n各科室按月报送进度。\n\n③强化考核。', []],
    ['①加强领导。\n\n②完善制度。\n\n各科室按月报送进度。\n\n④强化考核。', ['SE431 ④']],
    ['一是加强领导。\n\n全局召开会议3次。\n\n三是完善制度。', ['SE431 三是']],
    ['①加强领导。\n\n②完善制度。\n\n另外还完成下列工作。\n\n①培训12期。\n\n②调研3次。', []],
    // A list under a part has numbers of the next level.
    ['1.加强领导。\n\n2.完善制度。\n\n3.强化考核，做到：\n\n1.建台账。\n\n2.按月通报。', ['SE431 1.']],
    ['问题：\n\n1.预算不细。\n\n2.进度偏慢。\n\n措施：\n\n1.细化预算。\n\n2.按月通报。', []],
    // Levels upside down.
    ['一、预算。\n\n1.基本支出。\n\n（一）人员。\n\n（二）公用。\n\n2.项目支出。\n\n二、绩效。', ['SE431 （一）']],
    ['一、预算。\n\n1.基本支出。\n\n2.项目支出。\n\n二、绩效。\n\n（一）产出。\n\n（二）效益。', []],
    ['一、情况。\n\n（一）机构。\n\n1.内设。\n\n2.下属。\n\n（二）人员。\n\n二、预算。\n\n1.收入。\n\n2.支出。', []],
    // An introduction has no number.
    ['一、2023年认真履职，现将情况说明如下。\n\n（一）预算。\n\n（二）绩效。', ['SE431 一、']],
    ['一、概况。主要职责如下：\n\n（一）宣传。\n\n（二）服务。\n\n二、预算。', []],
  ])('%s', (text, expected) => expect(loudIn(text)).toEqual(expected));

  it.each([
    ['problems[0].text', '问题一：年初预算编得不够准。', '问题一：'],
    ['problems[1].text', '（2）培训和化肥减量没有达到年初目标。', '（2）'],
    ['problems[3].text', '4.少量田间仪器没有更新卡片。', '4.'],
    ['measures[1].text', '二是培训避开农忙。', '二是'],
    ['measures[2].text', '③仪器调用当天登记。', '③'],
    ['measures[0].text', '第一，每年九月提供名单。', '第一，'],
    ['problems[0].cause', '二、退休补贴没有提前测算。', '二、'],
  ])('beside those of the program: %s %s', (path, text, words) =>
    expect(loudFindings({ [path]: text })).toEqual([`SE431 ${words}`]),
  );

  it.each([
    ['problems[1].cause', '七、八月高温，培训推迟。'],
    ['problems[1].cause', '4、5月阴雨，培训推迟。'],
    ['problems[1].cause', '8：30以前报送的单据不受影响。'],
    ['problems[1].cause', '十一、十二月连阴雨，培训推迟。'],
    ['measures[0].text', '一、二类项目先行测算。'],
    ['measures[0].text', '（1）每年九月提供名单；（2）按名单测算。'],
    ['measures[0].text', '一是每年九月提供名单；二是按名单测算。'],
    ['measures[0].text', '1.5倍以上的差异逐笔说明。'],
    ['measures[0].text', '一要早编，二要早批。'],
  ])('not: %s %s', (path, text) => expect(loudFindings({ [path]: text })).toEqual([]));

  it.each([
    ['evidence[0].document', '示农技函【2024】6号 关于开展自评的通知', ['SE433 【2024】']],
    ['evidence[0].document', '示农技函(2024) 6号 关于开展自评的通知', ['SE433 (2024)']],
    ['evidence[0].document', '示农技函〔2024〕6号 关于开展自评的通知', []],
    ['disclosures[0].where', '示例市人民政府网站（公告［2023］8号）', ['SE433 ［2023］']],
  ])('document numbers: %s %s', (path, text, expected) => expect(loudFindings({ [path]: text })).toEqual(expected));
});
