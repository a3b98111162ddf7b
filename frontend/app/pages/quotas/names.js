/** What a team is called beside its khu phố. */

/** Most teams are named after their khu phố: then that name says it all. @param {{ unit_name: string, team_name: string }} team */
export const ownName = ({ unit_name: unit, team_name: team }) =>
  team.toLocaleLowerCase("vi").includes(unit.toLocaleLowerCase("vi")) ? "" : team;
