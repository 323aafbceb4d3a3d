import { DataSource } from "typeorm";

/**
 * TypeORM over the api role, for writes: it maps what is stored and opens explicit transactions; it never changes the
 * schema. The caller destroys it.
 */
export const createDataSource = (apiUrl: string, entities: Function[], max: number): Promise<DataSource> =>
  new DataSource({
    type: "postgres",
    url: apiUrl,
    entities,
    synchronize: false,
    logging: false,
    poolSize: max,
    applicationName: "tellonce-writes",
  }).initialize();
