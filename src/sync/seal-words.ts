/**
 * What the bodies of documents have in common: deflate begins as if it had just seen this, and a points line takes a third of the bytes.
 * Never changed: who seals or opens with other words has other bytes. What is frequent stands at the end, where it costs least.
 */
export const SEAL_WORDS = Buffer.from(
  [
    '{"v":1,"id":"","form":"","title":"","receiver":"","manner":"","leftOn":"20","recordCount":1,"fields":[],"masked":true}',
    '{"v":1,"id":"","key":"","value":1,"source":"","validFrom":"20","validTo":"20","setOn":"20","setBy":""}',
    '{"v":1,"id":"","honour":"","unitName":"","leadOrganisation":"","people":[],"deeds":"","opinions":[{"level":"branch","agreed":true}]}',
    '{"v":1,"id":"","name":"","category":"","place":"","memberIds":[],"leadId":"","duties":"","state":"active","since":"20"}',
    '{"v":1,"id":"","name":"","place":"","holderId":"","areaId":"","state":"on-duty","standards":[],"nominatedOn":"20","nominatedBy":"",',
    '"publicity":{"from":"20","workingDays":5,"until":"20","checked":true},"namedOn":"20","onDutyOn":"20","reviews":[{"on":"20","result":"met"}],',
    '{"v":1,"id":"","personId":"","from":"20","until":"20","items":[{"text":"","due":"20"}],"state":"performing","declaredOn":"20",',
    '{"v":1,"id":"","month":"20","line":"","figure":"","amount":{"is":"count","value":1,"unit":""},"on":"20","source":"","recordedBy":"",',
    '"state":"draft","paragraph":"","unchangedLines":[],"versions":[{"version":1,"submissionId":"","figures":[{"line":"","key":"","records":[',
    '{"v":1,"id":"","about":{"type":"golden-idea","id":""},"verdict":"accepted","paper":{"issuer":"","documentNumber":"","decidedOn":"20",',
    '"signatory":"","opinion":""},"recordedOn":"20","recordedBy":"","replaces":"","evidenceIds":[],"reason":"",',
    '"forecast":{"costBeforeFen":1,"costAfterFen":1,"volumeMilli":1000,"unit":"","oneOffFen":0},"verification":{"askedOf":"","askedOn":"20"},',
    '"scores":[{"by":"","score":1,"marks":[{"criterion":"","points":1}]}],"decidedOn":"20","answeredOn":"20","answeredBy":"told",',
    '"reward":{"fen":1,"payer":"enterprise"},"leadId":"","teamIds":[],"occasion":"","source":"meeting","note":"","part":"","other":"",',
    '"state":"submitted"under-review"adopted"declined"implementing"implemented"verifying"verified"rewarded"closed"promoted",',
    '"category":"safety"quality"energy"process"management"logistics","standing":"full"probationary"activist"applicant"employee",',
    '{"v":1,"id":"","name":"","standing":"employee","presence":"here","gender":"female","gender":"male","department":"车间","jobTitle":"工",',
    '"partyGroup":"","phone":"1","birth":"19","appliedOn":"20","joinedOn":"20","fullMemberOn":"20","idTail":"","idMark":"",',
    '"notice":"awaiting","notice":"given","noticeOn":"20","noticeVersion":"20","arrivedOn":"20","consents":[{"scope":"keeping","until":"20"}]}',
    '{"v":1,"id":"","number":"0","title":"","category":"","state":"","proposerIds":[""],"anonymous":false,"proposedOn":"20",',
    '"situation":"","measure":"","steps":[{"to":"submitted","on":"20","by":"","role":"secretary","act":"handed-in"},{"to":"","on":"20","by":"',
    '","role":"deputy","role":"organisation","role":"publicity","role":"discipline","role":"participant","role":"secretary"}],',
    '{"v":1,"id":"","personId":"","periodId":"","schemeId":"","item":"","times":1,"hundredths":100,"on":"2026-0","reason":"",',
    '"source":{"fact":"idea-adopted","id":""},"source":{"fact":"by-hand"},"state":"proposed","state":"verified","state":"posted","steps":[]}',
    '{"v":1,"id":"',
  ].join('\n'),
);
