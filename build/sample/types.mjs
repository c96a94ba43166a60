// The shape of the invented outlet; money is in fen, days are YYYY-MM-DD, months YYYY-MM.

/**
 * What a client holds, part by part; the parts add up to the point-in-time assets.
 * @typedef {object} Parts
 * @property {number} demandDeposit may be negative: an overdrawn account
 * @property {number} timeDeposit
 * @property {number} structuredDeposit
 * @property {number} wealthProduct
 * @property {number} fund
 * @property {number} insurance
 * @property {number} bond
 */

/**
 * One client's figures for one month.
 * @typedef {object} Averages
 * @property {number} aumDailyAvg3m
 * @property {number} aumDailyAvgMonth
 * @property {number} aumDailyAvgYear
 * @property {number} aumPointInTime
 * @typedef {Averages & Parts} Figures
 */

/**
 * @typedef {object} StaffMember
 * @property {string} staffNo
 * @property {string} name
 * @property {string} role
 * @property {string} mobile
 * @property {string} joinedOn
 * @property {number} ability
 * @property {string | null} confidentialitySignedOn
 */

/**
 * @typedef {object} Person
 * @property {string} name
 * @property {'男' | '女'} sex
 * @property {string} birthDate
 * @property {string} idType
 * @property {string} idNo
 * @property {string} mobile
 * @property {string} occupation empty where the bank does not know
 * @property {string} employer
 * @property {string} riskRating
 */

/**
 * @typedef {object} ClientFacts
 * @property {string} clientNo
 * @property {string} firstOpenedOn
 * @property {StaffMember | null} owner
 * @property {(Figures | null)[]} figures per month of the outlet, null where the client is none
 * @typedef {Person & ClientFacts} Client
 */

/**
 * @typedef {object} CardOpening
 * @property {Client} client
 * @property {string} cardNo
 * @property {'标准' | '白金' | '黑金'} level
 * @property {string} openedOn
 * @property {string} expiresOn
 * @property {'开卡' | '换卡'} kind
 * @property {string} tellerNo
 */

/**
 * One organisation's figures for one month, in fen and counts.
 * @typedef {object} OrganisationFigures
 * @property {number} depositDailyAvg
 * @property {number} depositPointInTime
 * @property {number} loanBalance
 * @property {number} billExposure
 * @property {number} guaranteeExposure
 * @property {number} feeIncome
 * @property {number} accountCount
 * @property {number} activeAccountCount
 */

/**
 * A company or institution; what does not apply is empty or null.
 * @typedef {object} Organisation
 * @property {'corporate' | 'institution'} kind
 * @property {string} clientNo
 * @property {string} name
 * @property {string} creditCode
 * @property {string} industry
 * @property {string} marketNature
 * @property {boolean} isStrategic
 * @property {string} administrativeLevel
 * @property {string} institutionKind
 * @property {string} foundedOn
 * @property {number | null} registeredCapital
 * @property {number | null} totalAssets
 * @property {number | null} annualSales
 * @property {StaffMember | null} owner
 * @property {OrganisationFigures[]} figures per month of the outlet
 * @property {[string, string][]} ratings name and value, as people write them
 */

/**
 * @typedef {object} Outlet
 * @property {number} seed
 * @property {string} bankName
 * @property {string} branchName
 * @property {string} branchCode
 * @property {string[]} months
 * @property {StaffMember[]} staff
 * @property {Client[]} clients by client number
 * @property {Organisation[]} organisations companies first, then institutions
 * @property {CardOpening[]} cards opened in the last month
 */

export {};
