/** Many outlets carry the bank's name in their own; it is not printed twice. */
export function outletName(bankName: string, branchName: string): string {
  return branchName.startsWith(bankName) ? branchName : `${bankName} ${branchName}`;
}
