/** Exit statuses of `pccc`: done, done with findings of severity error, usage or bad input, store or environment. */
export const exitStatus = { done: 0, findings: 1, input: 2, environment: 3 } as const;

export type ExitStatus = (typeof exitStatus)[keyof typeof exitStatus];
